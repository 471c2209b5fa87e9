using RoadmapPortal.Domain.Audits.Pasting;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits.Pasting;

public sealed class PastedParameterTests
{
    private static readonly SchoolList Register = new([new(MunicipalityId.New(), SchoolId.New(), SchoolKind.Secondary, 2, "2", "СОШ № 2", 0, [])]);

    private readonly RiskCatalogueVersion catalogue = new RiskCatalogue(MunicipalityId.New(), RiskCatalogueId.New(), "край").AddVersion();
    private readonly RiskParameter motivation;
    private readonly RiskParameter disability;
    private readonly RiskParameter disabilityAgain;

    public PastedParameterTests()
    {
        var (pupils, risks) = (catalogue.AddFactor("2.", "Контингент"), catalogue.AddFactor("8.", "Риски"));
        disability = Coded(pupils, "Наличие обучающихся с ОВЗ", "2.4");
        motivation = Coded(risks, "Низкая мотивация школьников к учению", "8.1");
        disabilityAgain = Coded(risks, "Наличие обучающихся с ОВЗ", "8.2");
    }

    [Theory]
    [InlineData("Низкая мотивация школьников к учению", "8.1", PastedMatch.Certain)]
    [InlineData("низкая  мотивация школьников к учению", "8.1.", PastedMatch.Certain)]
    [InlineData("Низкая мотивация школьников к учению", "", PastedMatch.Certain)]
    [InlineData("Низкая мотивация школьников к учению", "8.2", PastedMatch.OtherCode)]
    [InlineData("Низкая мотивация школьников к учению", "3.2", PastedMatch.OtherCode)]
    [InlineData("", "8.1", PastedMatch.Certain)]
    [InlineData("Слабая мотивация", "8.1", PastedMatch.OtherName)]
    public void Of_Motivation_IsFound(string name, string code, PastedMatch match)
    {
        var read = Read(name, code);
        read.Parameter.ShouldBe(motivation);
        read.Match.ShouldBe(match);
    }

    [Fact]
    public void Of_OneNameTwice_TheCodeDecides_AndWithoutItNobody()
    {
        Read("Наличие обучающихся с ОВЗ", "8.2").ShouldSatisfyAllConditions(read => read.Parameter.ShouldBe(disabilityAgain), read => read.Match.ShouldBe(PastedMatch.Certain));
        Read("Наличие обучающихся с ОВЗ", "2.4").Parameter.ShouldBe(disability);
        Read("Наличие обучающихся с ОВЗ", "").Match.ShouldBe(PastedMatch.OneOfSeveral);
    }

    [Fact]
    public void Of_NeitherNameNorCode_IsNone()
    {
        var read = Read("Совсем новый параметр", "9.9");
        read.Parameter.ShouldBeNull();
        read.Match.ShouldBe(PastedMatch.None);
        read.Schools.Schools.Count.ShouldBe(1);
        read.Schools.Unknown.Select(unknown => unknown.Words).ShouldBe(["77"]);
    }

    private PastedParameter Read(string name, string code) => PastedParameter.Of(new PastedLine(1, "", "", name, code, "2, 77"), catalogue, CodeNumbering.LocalPerFactor, Register);

    private static RiskParameter Coded(RiskFactor factor, string name, string code)
    {
        var parameter = factor.AddParameter(name);
        parameter.AddCode(CodeNumbering.LocalPerFactor, ParameterCode.Parse(code), code);
        return parameter;
    }
}
