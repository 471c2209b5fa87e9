using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.Web.Tests.Demo;

/// <summary>The transcriptions keep the counts of the five documents, and the check finds a transcriber's mistakes.</summary>
public sealed class DemoDocumentTests
{
    public static TheoryData<string> Slugs => new(DemoDocumentReader.Slugs);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Problems_OfTheFiveDocuments_AreNone(string slug) => DemoDocumentCheck.Problems(DemoDocumentReader.Read(slug)).ShouldBeEmpty();

    [Theory]
    [InlineData("sochi", 8, 16, 69, 80, 17)]
    [InlineData("novorossiysk", 4, 11, 22, 38, 1)]
    [InlineData("meshchovsk", 10, 29, 0, 51, 3)]
    [InlineData("shkola-12", 6, 7, 1, 7, 1)]
    [InlineData("stepnovsky", 0, 0, 7, 55, 7)]
    public void Counts_AreThoseOfTheDocuments(string slug, int factors, int parameters, int schools, int rows, int runs)
    {
        var document = DemoDocumentReader.Read(slug);
        document.Catalogue.Factors.Count.ShouldBe(factors);
        document.Catalogue.Factors.Sum(factor => factor.Parameters.Count).ShouldBe(parameters);
        document.Schools.Count.ShouldBe(schools);
        Levels(document).Sum(level => level.Activities.Count).ShouldBe(rows);
        Levels(document).Count().ShouldBe(runs);
    }

    [Fact]
    public void Stepnovsky_HasItsTablesTasksAndIndicators()
    {
        var roadmap = DemoDocumentReader.Read("stepnovsky").Roadmap;
        roadmap.Tables.Select(table => (table.Kind, table.Sections.Count, table.Sections.SelectMany(section => section.Levels).Sum(level => level.Activities.Count)))
            .ShouldBe([(TableKind.ControlPoints, 1, 16), (TableKind.Plan, 5, 36), (TableKind.Mechanisms, 1, 3)]);
        roadmap.Blocks.Single(block => block.Kind == BlockKind.Tasks).Items!.Count.ShouldBe(7);
        roadmap.Blocks.Single(block => block.Kind == BlockKind.Indicators).Items!.Count.ShouldBe(23);
    }

    [Fact]
    public void DocumentsOwnMistakes_Stay()
    {
        var meshchovsk = Levels(DemoDocumentReader.Read("meshchovsk")).SelectMany(level => level.Activities).ToList();
        meshchovsk.Count(row => row.Number == "9").ShouldBe(4);
        meshchovsk.ShouldContain(row => row.Cells[ColumnKind.Title].Contains("сентябре-октябре 2020 года", StringComparison.Ordinal));
        DemoDocumentReader.Read("sochi").Order!.Items[4].Items.Select(item => item.Number).ShouldBe(["5.1.", "5.2.", "5.2.", "5.3."]);
        DemoDocumentReader.Read("shkola-12").Roadmap.ApprovalStamp![0].ShouldBe("«УТВЕРЖДЕНО»");
        Levels(DemoDocumentReader.Read("stepnovsky")).SelectMany(level => level.Activities)
            .Count(row => row.Cells.Values.Any(words => words.Contains("MMC", StringComparison.Ordinal))).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Problems_OfASpoiledDocument_NameEachWithItsPlace()
    {
        var good = DemoDocumentReader.Read("sochi");
        Problems(good with { Schools = [.. good.Schools, good.Schools[0]] }).ShouldContain("stands twice");
        Problems(good with { Schools = [.. good.Schools.Skip(1)] }).ShouldContain("there is no school '1'");
        Problems(good with { Directory = [] }).ShouldContain("nobody of the directory");
        var lines = good.Audit!.Lines;
        Problems(good with { Audit = good.Audit with { Lines = [lines[0] with { Schools = [.. lines[0].Schools.Skip(1)] }] } }).ShouldContain("printed list does not mean");
        Problems(good with { Audit = good.Audit with { Lines = [lines[0] with { Code = "9.9" }] } }).ShouldContain("no such code");
        Problems(good with { Roadmap = good.Roadmap with { School = "1" } }).ShouldContain("names its school");
        Problems(good with { Roadmap = good.Roadmap with { Tables = [] } }).ShouldContain("exactly one block");
        var school = DemoDocumentReader.Read("shkola-12");
        Problems(school with { Roadmap = school.Roadmap with { Approval = school.Roadmap.Approval! with { Number = "165" } } }).ShouldContain("'165' of the approval is not in its stamp");
        Problems(school with { Roadmap = school.Roadmap with { Approval = null } }).ShouldContain("needs an approval");
        Problems(good with { Order = good.Order! with { Issuer = "отдела культуры" } }).ShouldContain("'отдела культуры' is not in the stamp of its annex");
        Problems(good with { Order = good.Order! with { Annex = good.Order.Annex with { Number = 3 } } }).ShouldContain("'3' is not the number in the stamp");
        var table = good.Roadmap.Tables[0];
        Problems(good with { Roadmap = good.Roadmap with { Tables = [table with { Numbering = TableNumbering.WholeTable }] } }).ShouldContain("counting gives '6.'");
        Problems(good with { Roadmap = good.Roadmap with { Tables = [table with { Columns = [.. table.Columns.Skip(2)] }] } }).ShouldContain("not the table's columns");
    }

    private static string Problems(DemoDocument document) => string.Join("; ", DemoDocumentCheck.Problems(document));

    private static IEnumerable<DemoLevel> Levels(DemoDocument document) => document.Roadmap.Tables.SelectMany(table => table.Sections).SelectMany(section => section.Levels);
}
