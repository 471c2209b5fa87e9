using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Features.Catalogues.Ready;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.Web.Tests.Catalogues;

/// <summary>The shipped catalogues against the transcriptions of the five documents, which were made by themselves.</summary>
public sealed class ReadyCatalogueTests
{
    private static readonly ReadyCatalogue Krai = ReadyCatalogues.All.Single(ready => ready.Key == "krai");
    private static readonly ReadyCatalogue Fioko = ReadyCatalogues.All.Single(ready => ready.Key == "fioko");

    [Theory]
    [InlineData("sochi")]
    [InlineData("novorossiysk")]
    [InlineData("shkola-12")]
    [InlineData("meshchovsk")]
    public void EveryFactorAndParameter_OfEachDocument_IsThereUnderItsOwnFactor(string slug)
    {
        var ready = slug == "meshchovsk" ? Fioko : Krai;
        var document = DemoDocumentReader.Read(slug);
        document.Catalogue.Factors.ShouldNotBeEmpty();
        foreach (var factor in document.Catalogue.Factors)
        {
            var known = ready.Factors.Where(other => other.Name == factor.Name).ShouldHaveSingleItem(factor.Name);
            factor.Parameters.Select(parameter => parameter.Name).Except(known.Parameters.Select(parameter => parameter.Name)).ShouldBeEmpty(factor.Name);
        }
    }

    [Fact]
    public void Nothing_IsThere_ThatNoDocumentAttests()
    {
        string[] Names(params string[] slugs) => [.. slugs.SelectMany(slug => DemoDocumentReader.Read(slug).Catalogue.Factors).SelectMany(factor => factor.Parameters.Select(parameter => parameter.Name)).Distinct()];
        Krai.Factors.SelectMany(factor => factor.Parameters).Select(parameter => parameter.Name).ShouldBe(Names("sochi", "novorossiysk", "shkola-12"), ignoreOrder: true);
        Fioko.Factors.SelectMany(factor => factor.Parameters).Select(parameter => parameter.Name).ShouldBe(Names("meshchovsk"));
        (Krai.Factors.Count, Fioko.Factors.Count).ShouldBe((9, 10));
        Krai.Factors.Select(factor => factor.Number).ShouldBe(Enumerable.Range(1, 9).Select(number => $"{number}."));
    }

    [Fact]
    public void CanonicalCodes_AreThoseOfTheSchool_AndNoOthers()
    {
        var school = DemoDocumentReader.Read("shkola-12").Catalogue;
        school.Numbering.ShouldBe(CodeNumbering.Canonical);
        var attested = school.Factors.SelectMany(factor => factor.Parameters).Select(parameter => (parameter.Name, Code: parameter.Code!)).ToList();
        attested.Select(parameter => parameter.Code).ShouldBe(["2.2", "4.1", "5.5", "7.4", "8.2", "9.3", "9.5"]);
        Krai.Factors.SelectMany(factor => factor.Parameters).Where(parameter => parameter.CanonicalCode is not null)
            .Select(parameter => (parameter.Name, parameter.CanonicalCode!)).ShouldBe(attested);
        foreach (var parameter in ReadyCatalogues.All.SelectMany(ready => ready.Factors).SelectMany(factor => factor.Parameters))
        {
            parameter.IsCertain.ShouldBe(parameter.CanonicalCode is not null, parameter.Name);
            parameter.Source.ShouldNotBeNullOrWhiteSpace();
        }

        Krai.Factors.ShouldAllBe(factor => factor.Parameters.Where(parameter => parameter.CanonicalCode != null).All(parameter => parameter.CanonicalCode!.Split('.')[0] + "." == factor.Number));
    }

    [Theory]
    [InlineData("sochi")]
    [InlineData("novorossiysk")]
    public void Order_OfEachDocument_IsKept(string slug)
    {
        // Within each factor: Novorossiysk prints the seventh after the eighth.
        var order = Krai.Factors.SelectMany(factor => factor.Parameters).Select(parameter => parameter.Name).ToList();
        foreach (var factor in DemoDocumentReader.Read(slug).Catalogue.Factors)
        {
            var places = factor.Parameters.Select(parameter => order.IndexOf(parameter.Name)).ToList();
            places.SequenceEqual(places.Order()).ShouldBeTrue(factor.Name);
        }
    }

    [Fact]
    public void Mapping_NamesOnlyWhatIsThere()
    {
        var mapping = ReadyCatalogues.Mapping;
        mapping.Factors.Select(pair => pair.One).Except(Krai.Factors.Select(factor => factor.Name)).ShouldBeEmpty();
        mapping.Factors.Select(pair => pair.Other).Except(Fioko.Factors.Select(factor => factor.Name)).ShouldBeEmpty();
        mapping.Parameters.Select(pair => pair.One).Except(Krai.Factors.SelectMany(factor => factor.Parameters).Select(parameter => parameter.Name)).ShouldBeEmpty();
        mapping.Parameters.Select(pair => pair.Other).Except(Fioko.Factors.SelectMany(factor => factor.Parameters).Select(parameter => parameter.Name)).ShouldBeEmpty();
        mapping.Parameters.ShouldBeUnique();
        mapping.Parameters.Count.ShouldBeGreaterThan(10);
    }
}
