using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Tests.Layout.Tables;

/// <summary>Tables for the fake ruler: no padding, so that a row of so many lines is ten times as high in points.</summary>
internal static class Grids
{
    public static Table Of(int columns, params IReadOnlyList<TableRow> rows) => new()
    {
        Columns = [.. Enumerable.Range(0, columns).Select(_ => TableColumn.Fixed(Length.Pt(50)))],
        Rows = rows,
        Size = Sheet.Size,
        Padding = default,
    };

    public static Table Headed(this Table table, params IReadOnlyList<TableRow> heading) => table with { HeadingRows = heading };

    /// <summary>A cell of so many lines, named a1, a2, …</summary>
    public static TableCell Cell(string name, int lines, int rowSpan = 1, int columnSpan = 1) =>
        new(Sheet.Stack(name, lines)) { RowSpan = rowSpan, ColumnSpan = columnSpan };

    /// <summary>A row of one-column cells with so many lines each.</summary>
    public static TableRow Row(string name, params IReadOnlyList<int> lines) =>
        new([.. lines.Select((count, column) => Cell(name + (char)('a' + column), count))]);
}
