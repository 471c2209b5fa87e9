using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;
using static RoadmapPortal.Typesetting.Tests.Layout.Tables.Grids;

namespace RoadmapPortal.Typesetting.Tests.Layout.Tables;

public class TableGridTests
{
    public static TheoryData<string, string, TableRow[]> Faulty => new()
    {
        { "column 2 has no cell", "row 1", [Row("x", 1)] },
        { "cell 3 has no column", "row 1", [Row("x", 1, 1, 1)] },
        { "cell 2 is wider than its place", "row 1", [new TableRow(Cell("a", 1), Cell("b", 1, columnSpan: 2))] },
        { "cell 1 is wider than its place", "row 2", [new TableRow(Cell("a", 1), Cell("b", 1, rowSpan: 2)), new TableRow(Cell("c", 1, columnSpan: 2))] },
        { "a cell reaches below the last row", "row 1", [new TableRow(Cell("a", 1, rowSpan: 2), Cell("b", 1))] },
        { "a cell reaches into a section row from above", "row 2", [new TableRow(Cell("a", 1, rowSpan: 2), Cell("b", 1)), TableRow.Section("S")] },
        { "a section row has one cell of one row", "row 1", [Row("x", 1, 1) with { Kind = TableRowKind.Section }] },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Layout_GridWithHolesOrOverlaps_IsRefusedWithRow(string reason, string row, TableRow[] rows)
    {
        var refused = Should.Throw<LayoutException>(() => Sheet.Pages(20, 9, Of(2, rows)));
        refused.Reason.ShouldBe(reason);
        refused.Path.ShouldBe($"section 1 / block 1 (table) / {row}");
    }

    [Fact]
    public void Layout_MissingGlyphInCell_NamesTheCell() =>
        Should.Throw<MissingGlyphException>(() => Sheet.Pages(20, 9, Of(2, Row("x", 1, 1), TableRow.Of("да", "☐"))))
            .Path.ShouldBe("section 1 / block 1 (table) / row 2 / cell 2");

    [Fact]
    public void Layout_MissingGlyphInHeading_NamesTheHeading() =>
        Should.Throw<MissingGlyphException>(() => Sheet.Pages(20, 9, Of(1, Row("x", 1)).Headed(TableRow.Of("☐"))))
            .Path.ShouldBe("section 1 / block 1 (table) / heading / row 1 / cell 1");
}
