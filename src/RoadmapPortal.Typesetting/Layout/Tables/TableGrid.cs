using System.Globalization;
using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>Gives each cell its columns and sees to it that the rows have neither holes nor overlaps.</summary>
internal static class TableGrid
{
    /// <exception cref="LayoutException">A row does not fill the columns exactly, or a span leaves the table.</exception>
    public static IReadOnlyList<GridRow> Build(IReadOnlyList<TableRow> rows, int columns, string path)
    {
        var grid = new List<GridRow>(rows.Count);
        var above = new GridCell[columns];
        for (var row = 0; row < rows.Count; row++)
        {
            var built = rows[row].Kind == TableRowKind.Section
                ? BuildSection(rows[row], row, above, PathOf(path, row))
                : BuildRow(rows[row], row, above, PathOf(path, row));
            grid.Add(built);
            above = built.Owners;
        }
        foreach (var cell in above.Where(cell => cell is not null && cell.LastRow >= rows.Count))
            throw new LayoutException("a cell reaches below the last row", PathOf(path, cell.Row));
        return grid;
    }

    public static string PathOf(string path, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{path} / row {row + 1}");

    private static GridRow BuildSection(TableRow source, int row, GridCell[] above, string path)
    {
        if (source.Cells.Count != 1 || source.Cells[0].RowSpan != 1)
            throw new LayoutException("a section row has one cell of one row", path);
        if (above.Any(cell => cell is not null && cell.LastRow >= row))
            throw new LayoutException("a cell reaches into a section row from above", path);
        var cell = new GridCell(source.Cells[0], row, 0, above.Length);
        var owners = new GridCell[above.Length];
        Array.Fill(owners, cell);
        return new GridRow(source, [cell], owners);
    }

    private static GridRow BuildRow(TableRow source, int row, GridCell[] above, string path)
    {
        var owners = new GridCell[above.Length];
        var beginning = new List<GridCell>(source.Cells.Count);
        var next = 0;
        for (var column = 0; column < owners.Length;)
        {
            if (above[column] is { } reaching && reaching.LastRow >= row)
            {
                owners[column++] = reaching;
                continue;
            }
            if (next == source.Cells.Count)
                throw new LayoutException(Say($"column {column + 1} has no cell"), path);
            var cell = new GridCell(source.Cells[next++], row, column, source.Cells[next - 1].ColumnSpan);
            beginning.Add(cell);
            for (var end = column + cell.ColumnSpan; column < end; column++)
            {
                if (column == owners.Length || above[column] is { } other && other.LastRow >= row)
                    throw new LayoutException(Say($"cell {next} is wider than its place"), path);
                owners[column] = cell;
            }
        }
        return next == source.Cells.Count
            ? new GridRow(source, beginning, owners)
            : throw new LayoutException(Say($"cell {next + 1} has no column"), path);
    }

    private static string Say(FormattableString reason) => reason.ToString(CultureInfo.InvariantCulture);
}
