using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;
using static RoadmapPortal.Typesetting.Tests.Layout.Tables.Grids;

namespace RoadmapPortal.Typesetting.Tests.Layout.Tables;

public class TablePagesTests
{
    [Fact]
    public void Layout_Rows_AreAsHighAsTheirFullestCell()
    {
        var page = Sheet.Pages(20, 10, Of(2, Row("x", 1, 3), Row("y", 2, 1))).Single();
        page.Lines().ShouldBe(["xa1|xb1", "xb2", "xb3", "ya1|yb1", "ya2"]);
    }

    [Fact]
    public void Layout_Heading_IsRepeatedAndMarkedAsRepeated()
    {
        var table = Of(1, [.. Enumerable.Range(0, 8).Select(i => Row($"r{i}", 1))]).Headed(TableRow.Of("H"));
        var pages = Sheet.Pages(10, 4, table);
        pages.Select(page => page.Lines()[0]).ShouldBe(["H", "H", "H"]);
        pages.Select(page => page.Texts.First().Origin.Role)
            .ShouldBe([OriginRole.HeadingCell, OriginRole.RepeatedHeadingCell, OriginRole.RepeatedHeadingCell]);
        pages.Select(page => page.Lines().Length).ShouldBe([4, 4, 3]);
    }

    [Fact]
    public void Layout_HeadingOfTwoRowsWithSpans_StandsInTheMiddle()
    {
        var table = Of(3, Row("x", 1, 1, 1)).Headed(
            new TableRow(Cell("N", 1, rowSpan: 2), Cell("W", 1, columnSpan: 2)), TableRow.Of("a", "b"));
        var texts = Sheet.Pages(30, 10, table).Single().Texts.Where(text => text.Origin.Role == OriginRole.HeadingCell).ToList();
        texts.Single(text => text.Text == "N1").Y.ShouldBe(50 + 5 + 8);
        texts.Single(text => text.Text == "W1").X.ShouldBe(50 + 50 + 45);
        texts.Single(text => text.Text == "b").Y.ShouldBe(50 + 10 + 8);
    }

    [Fact]
    public void Layout_HeadingHigherThanPage_IsRefused() =>
        Should.Throw<LayoutException>(() => Sheet.Pages(10, 3, Of(1, Row("x", 1)).Headed(Row("h", 4))))
            .Reason.ShouldContain("heading");

    [Fact]
    public void Layout_RowThatLeavesLittleEmpty_MovesWhole()
    {
        // 7 of 10 lines used, 3 are left: less than a third.
        var pages = Sheet.Pages(10, 10, Of(1, Row("x", 7), Row("y", 6)));
        pages.Select(page => page.Lines().Length).ShouldBe([7, 6]);
    }

    [Fact]
    public void Layout_RowThatWouldLeaveMuchEmpty_IsDivided()
    {
        var pages = Sheet.Pages(20, 10, Of(2, Row("x", 5, 5), Row("y", 8, 1)));
        pages[0].Lines()[5..].ShouldBe(["ya1|yb1", "ya2", "ya3", "ya4", "ya5"]);
        pages[1].Lines().ShouldBe(["ya6", "ya7", "ya8"]);
    }

    [Fact]
    public void Layout_DividedRow_LeavesNoSingleLine() =>
        Sheet.Pages(10, 10, Of(1, Row("x", 5), Row("y", 6))).Select(page => page.Lines().Length).ShouldBe([9, 2]);

    [Fact]
    public void Layout_CellThatCannotBeDividedWell_MovesWithItsRow() =>
        // The second cell's three lines do not divide; the first cell's could.
        Sheet.Pages(20, 10, Of(2, Row("x", 8, 1), Row("y", 9, 3))).Select(page => page.Lines().Length).ShouldBe([8, 9]);

    [Fact]
    public void Layout_RowTallerThanPage_GoesOnUntilItsEnd()
    {
        var pages = Sheet.Pages(10, 10, Of(1, Row("x", 2), Row("y", 25), Row("z", 1)).Headed(TableRow.Of("H")));
        pages.Select(page => page.Lines().Length).ShouldBe([10, 10, 10, 2]);
        pages.SelectMany(page => page.Texts).Where(text => text.Text.StartsWith("ya", StringComparison.Ordinal))
            .Select(text => text.Text).ShouldBe(Enumerable.Range(1, 25).Select(line => "ya" + line));
    }

    [Fact]
    public void Layout_SectionRow_IsNeverAloneAtTheFoot()
    {
        var table = Of(1, Row("x", 7), TableRow.Section("S"), TableRow.Section("T", 2), Row("y", 2));
        var pages = Sheet.Pages(10, 10, table);
        pages.Select(page => page.Lines()).ShouldBe(
            [["xa1", "xa2", "xa3", "xa4", "xa5", "xa6", "xa7"], ["S", "T", "ya1", "ya2"]]);
        pages[1].Texts.First().Face.Style.ShouldBe(Typesetting.Fonts.FontStyle.Bold);
    }

    [Fact]
    public void Layout_SectionRowBeforeRowThatDivides_Stays()
    {
        var pages = Sheet.Pages(10, 10, Of(1, Row("x", 4), TableRow.Section("S"), Row("y", 9)));
        pages.Select(page => page.Lines().Length).ShouldBe([10, 4]);
    }

    [Fact]
    public void Layout_SectionRows_EnterTheOutlineBelowTheHeading()
    {
        var heading = Sheet.Text("Глава") with { HeadingLevel = 1 };
        var table = Of(1, TableRow.Section("S"), TableRow.Section("T", 2), Row("y", 1), TableRow.Section("U", 0), Row("z", 1));
        Sheet.Pages(10, 10, heading, table).Single().Outline.Select(mark => (mark.Title, mark.Level, mark.Y))
            .ShouldBe([("Глава", 1, 50), ("S", 2, 60), ("T", 3, 70)]);
    }

    [Fact]
    public void Layout_TableAfterHeading_TakesTheHeadingAlong()
    {
        var heading = Sheet.Text("Глава") with { HeadingLevel = 1 };
        var table = Of(1, TableRow.Section("S"), Row("y", 2)).Headed(TableRow.Of("H"));
        Sheet.Pages(10, 10, Sheet.Lines("а", 6), heading, table).Select(page => page.Lines().Length).ShouldBe([6, 5]);
    }

    [Fact]
    public void Layout_EmptyTable_IsNothing() => Sheet.Pages(10, 5, Of(1)).Single().Items.ShouldBeEmpty();
}
