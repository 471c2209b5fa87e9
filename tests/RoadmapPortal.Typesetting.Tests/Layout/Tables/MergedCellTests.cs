using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;
using static RoadmapPortal.Typesetting.Tests.Layout.Tables.Grids;

namespace RoadmapPortal.Typesetting.Tests.Layout.Tables;

public class MergedCellTests
{
    [Fact]
    public void Layout_MergedCell_RunsOnBesideItsRowsOnTheNextPage()
    {
        var rows = Enumerable.Range(2, 5).Select(i => Row($"r{i}", 2)).Prepend(new TableRow(Cell("m", 9, rowSpan: 6), Cell("r1a", 2)));
        var pages = Sheet.Pages(20, 7, Of(2, [.. rows]).Headed(TableRow.Of("H", "I")));
        pages.Select(page => page.Lines()).ShouldBe(
        [
            ["H|I", "m1|r1a1", "m2|r1a2", "m3|r2a1", "m4|r2a2", "m5|r3a1", "m6|r3a2"],
            ["H|I", "m7|r4a1", "m8|r4a2", "m9|r5a1", "r5a2", "r6a1", "r6a2"],
        ]);
    }

    [Fact]
    public void Layout_MergedTextTallerThanItsRows_StretchesTheLast()
    {
        var page = Sheet.Pages(20, 20, Of(
            2, new TableRow(Cell("m", 5, rowSpan: 2), Cell("x", 1)), Row("y", 1), Row("z", 1, 1))).Single();
        page.Lines().ShouldBe(["m1|x1", "m2|ya1", "m3", "m4", "m5", "za1|zb1"]);
    }

    [Fact]
    public void Layout_MergedTextTallerThanPage_GoesOnPastItsRows()
    {
        var pages = Sheet.Pages(20, 6, Of(2, new TableRow(Cell("m", 16, rowSpan: 2), Cell("x", 1)), Row("y", 1), Row("z", 1, 1)));
        pages.SelectMany(page => page.Texts).Select(text => text.Text).Where(text => text[0] == 'm')
            .ShouldBe(Enumerable.Range(1, 16).Select(line => $"m{line}"));
        pages[^1].Lines()[^1].ShouldBe("za1|zb1");
        pages.Count.ShouldBe(3);
    }

    [Fact]
    public void Layout_MergedCellCutAtTheFoot_IsClosedThereAndOpenOnTheNextPage()
    {
        var table = Of(2, new TableRow(Cell("m", 2, rowSpan: 3), Cell("x", 4)), Row("y", 4), Row("z", 4));
        var pages = Sheet.Pages(20, 9, table);
        pages[0].Lines().Length.ShouldBe(8);
        Horizontals(pages[0]).ShouldBe([(50, 50, 150), (90, 100, 150), (130, 50, 150)]);
        Horizontals(pages[1]).ShouldBe([(50, 50, 150), (90, 50, 150)]);
        Verticals(pages[1]).ShouldBe([(50, 50, 90), (100, 50, 90), (150, 50, 90)]);
    }

    [Fact]
    public void Layout_MergedCellWithOneLineAtTheFoot_GetsRoomForTwo()
    {
        var table = Of(2, Row("w", 6, 1), new TableRow(Cell("m", 6, rowSpan: 2), Cell("x", 1)), Row("y", 5));
        var pages = Sheet.Pages(20, 9, table);
        pages[0].Lines()[6..].ShouldBe(["m1|x1", "m2"]);
        pages[1].Lines().ShouldBe(["m3|ya1", "m4|ya2", "m5|ya3", "m6|ya4", "ya5"]);
    }

    [Fact]
    public void Layout_CellOverColumns_UsesTheirWholeWidth() =>
        Sheet.Pages(20, 9, Of(2, new TableRow(new TableCell("двадцать символов тут") { ColumnSpan = 2 }), Row("x", 1, 1)))
            .Single().Lines().ShouldBe(["двадцать символов", "тут", "xa1|xb1"]);

    [Fact]
    public void Layout_Borders_OmitTheInsideOfMergedCells()
    {
        var page = Sheet.Pages(20, 9, Of(
            2, new TableRow(Cell("w", 1, columnSpan: 2)), new TableRow(Cell("m", 1, rowSpan: 2), Cell("x", 1)), Row("y", 1))).Single();
        Horizontals(page).ShouldBe([(50, 50, 150), (60, 50, 150), (70, 100, 150), (80, 50, 150)]);
        Verticals(page).ShouldBe([(50, 50, 80), (100, 60, 80), (150, 50, 80)]);
    }

    [Fact]
    public void Layout_TableWithoutBorder_HasNoRules() =>
        Sheet.Pages(20, 9, Of(2, Row("x", 1, 1)) with { Border = default }).Single().Rules.ShouldBeEmpty();

    private static (double Y, double From, double To)[] Horizontals(Page page) =>
        [.. page.Rules.Where(rule => rule.Y1 == rule.Y2).Select(rule => (rule.Y1, rule.X1, rule.X2))];

    private static (double X, double From, double To)[] Verticals(Page page) =>
        [.. page.Rules.Where(rule => rule.X1 == rule.X2).Select(rule => (rule.X1, rule.Y1, rule.Y2))];
}
