using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Documents.Tests.Docx;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Typesetting.Layout;
using GridColumn = RoadmapPortal.Documents.Composition.GridColumn;

namespace RoadmapPortal.Documents.Tests.Composition;

/// <summary>The widths that a table's author gave are obeyed by every form of the paper.</summary>
public sealed class ColumnShareTests
{
    private const double PointsPerMillimetre = 72 / 25.4;

    [Fact]
    public void Pdf_AColumnBeginsWhereTheGivenWidthsEnd()
    {
        var texts = PagesOf(Given((ColumnKind.Number, 5), (ColumnKind.Title, 40))).SelectMany(page => page.Texts).ToList();
        var title = texts.First(text => text.Text.StartsWith("Конкурс", StringComparison.Ordinal));
        var form = texts.First(text => text.Text == "конкурс");

        // Between the margins of a turned sheet are 257 mm.
        (form.X - title.X).ShouldBe(0.40 * 257 * PointsPerMillimetre, 0.5);
    }

    [Fact]
    public void Docx_GivesEachColumnItsPart_AndTheWholeIsAsWideAsThePage()
    {
        using var file = WordFile.Of(RoadmapComposition.Compose(Given((ColumnKind.Number, 5), (ColumnKind.Title, 30), (ColumnKind.Responsible, 15))));
        file.Errors.ShouldBeEmpty();
        var widths = file.Tables[^1].GetFirstChild<TableGrid>()!.Elements<DocumentFormat.OpenXml.Wordprocessing.GridColumn>()
            .Select(column => double.Parse(column.Width!.Value!, CultureInfo.InvariantCulture)).ToList();
        var sum = widths.Sum();
        (widths[0] / sum).ShouldBe(0.05, 0.002);
        (widths[1] / sum).ShouldBe(0.30, 0.002);
        (widths[7] / sum).ShouldBe(0.15, 0.002);
        widths.ShouldAllBe(width => width > 200);
    }

    [Fact]
    public void Html_SaysTheWidths_AndNothingWhereNothingIsGiven()
    {
        Html(Given((ColumnKind.Title, 40))).ShouldContain("<colgroup><col/><col style=\"width:40%\"/><col/>");
        Html(Given()).ShouldNotContain("<col");
    }

    [Fact]
    public void Sheet_SharesTheRestAmongTheOthers()
    {
        double[] widths = Widths(700, 0.5, null, null);
        widths[0].ShouldBe(350, 0.01);
        widths.Sum().ShouldBe(700, 0.1);
        Widths(700, 0.25, 0.25, 0.5).ShouldBe([175, 175, 350]);
    }

    /// <summary>A narrow sheet leaves the others their least room; given widths give way, and if nothing helps, are left aside.</summary>
    [Fact]
    public void Given_TooMuchForTheSheet_GivesWay()
    {
        var least = 20 * PointsPerMillimetre;
        var widths = Widths(200, 0.8, null, null);
        widths[0].ShouldBe(200 - (2 * least), 0.5);
        widths.Sum().ShouldBe(200, 0.1);
        Widths(100, 0.8, null, null).Sum().ShouldBe(100, 0.1);
    }

    [Fact]
    public void Pdf_WithAnyWidths_IsPrintedWhole()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var given = Enum.GetValues<ColumnKind>().Where(_ => random.Next(2) == 0).Select(kind => (kind, random.Next(ColumnShares.Least, ColumnShares.Most + 1))).ToArray();
            var texts = string.Concat(PagesOf(Given(given)).SelectMany(page => page.Texts).Select(text => text.Text));
            Reading.Pages.Squeeze(texts.Replace("\u00AD", "", StringComparison.Ordinal)).ShouldContain("АндрееваТ.В.", Case.Sensitive, $"seed {seed}");
        }
    }

    private static RoadmapPaper Given(params (ColumnKind Column, int Share)[] shares)
    {
        var paper = Samples.Small();
        var given = shares.ToDictionary(share => share.Column, share => share.Share);
        var tables = paper.Tables.ToDictionary(
            table => table,
            table => table with { Columns = [.. table.Columns.Select(column => column with { Share = given.TryGetValue(column.Kind, out var share) ? share : null })] });
        return paper with
        {
            Tables = [.. tables.Values],
            Blocks = [.. paper.Blocks.Select(block => block.Table is { } table ? block with { Table = tables[table] } : block)],
        };
    }

    private static List<Page> PagesOf(RoadmapPaper paper) => [.. PaperPdf.PagesOf(RoadmapComposition.Compose(paper))];

    private static string Html(RoadmapPaper paper)
    {
        using var output = new MemoryStream();
        PaperHtml.Write(RoadmapComposition.Compose(paper), output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static double[] Widths(double total, params double?[] shares) =>
    [
        .. GridColumnWidths.Of(
            new PaperGrid(
                [.. shares.Select(share => new GridColumn(20) { Share = share })], [],
                [new GridRow(GridRowKind.Body, [.. shares.Select((_, at) => new GridCell("слово", at))])]),
            total, new SheetRuler(new SheetType(PrintLook.Standard))),
    ];
}
