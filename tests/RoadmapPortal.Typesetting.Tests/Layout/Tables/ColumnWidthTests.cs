using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Tests.Layout.Tables;

public class ColumnWidthTests
{
    [Fact]
    public void Share_FixedColumn_IsAsWideAsTold() =>
        WidthsOf(200, [TableColumn.Fixed(Length.Pt(30)), TableColumn.ByContent()], ["а", "б"]).ShouldBe([30, 170]);

    [Fact]
    public void Share_LongestWord_IsNotBroken()
    {
        var widths = WidthsOf(
            100, [TableColumn.ByContent(), TableColumn.ByContent()], ["словослово", string.Join(' ', Enumerable.Repeat("да", 100))]);
        widths[0].ShouldBeGreaterThanOrEqualTo(40);
        widths.Sum().ShouldBe(100, 0.01);
    }

    [Fact]
    public void Share_Bounds_AreKept()
    {
        var text = string.Join(' ', Enumerable.Repeat("да", 50));
        var widths = WidthsOf(
            300,
            [TableColumn.ByContent(maximum: Length.Pt(40)), TableColumn.ByContent(), TableColumn.ByContent(Length.Pt(120))],
            [text, text, "да"]);
        widths[0].ShouldBe(40, 0.01);
        widths[1].ShouldBe(140, 0.01);
        widths[2].ShouldBe(120, 0.01);
    }

    [Fact]
    public void Share_ColumnThatDecidesTheHeights_GetsTheWidth()
    {
        var widths = WidthsOf(
            300, [TableColumn.ByContent(), TableColumn.ByContent()],
            [string.Join(' ', Enumerable.Repeat("да", 90)), string.Join(' ', Enumerable.Repeat("да", 30))]);
        // The least norm of order 4 of (90/w, 30/(W-w)) is where the widths stand as 3 to the power of 4/5.
        (widths[0] / widths[1]).ShouldBe(2.41, 0.02);
    }

    [Fact]
    public void Share_BoundsLeaveNoRoom_IsRefused() =>
        Should.Throw<LayoutException>(() => WidthsOf(100, [TableColumn.ByContent(Length.Pt(60)), TableColumn.ByContent(Length.Pt(60))], ["а", "б"]))
            .Reason.ShouldBe("the columns are wider than the page");

    [Fact]
    public void Share_FixedColumnsTooWide_IsRefused() =>
        Should.Throw<LayoutException>(() => WidthsOf(100, [TableColumn.Fixed(Length.Pt(101))], ["а"]));

    [Theory]
    [InlineData("№ п/п")]
    [InlineData("Ю Щ Ш")]
    public void Share_CharacterWiderThanOneEm_HasRoom(string heading)
    {
        // Liberation Serif Bold: № is 1.005 em wide, Щ 1.098, Ю 1.126.
        var table = new Table
        {
            Columns = [TableColumn.ByContent(maximum: Length.Pt(5)), TableColumn.ByContent()],
            HeadingRows = [new TableRow(new TableCell(new Run(heading, Bold: true)), new TableCell("а"))],
            Rows = [TableRow.Of("1", string.Join(' ', Enumerable.Repeat("слово", 200)))],
            Size = Length.Pt(14),
        };
        var pages = new DocumentLayout(FontLibrary.Default).PagesOf(new TypesetDocument(Sheet.Section(100, 2000, table)));
        string.Concat(pages.SelectMany(page => page.Texts).Where(text => text.Origin.Role == OriginRole.HeadingCell).Select(text => text.Text))
            .Replace("\u00A0", "", StringComparison.Ordinal).ShouldBe(heading.Replace(" ", "", StringComparison.Ordinal) + "а");
    }

    private static double[] WidthsOf(double width, IReadOnlyList<TableColumn> columns, IReadOnlyList<string> texts)
    {
        var table = new Table { Columns = columns, Rows = [TableRow.Of(texts)], Size = Sheet.Size, Padding = default };
        var edges = Sheet.Pages(new TypesetDocument(Sheet.Section(width, 2000, table))).Single().Rules
            .Where(rule => rule.X1 == rule.X2).Select(rule => rule.X1).ToList();
        return [.. edges.Zip(edges.Skip(1), (left, right) => right - left)];
    }
}
