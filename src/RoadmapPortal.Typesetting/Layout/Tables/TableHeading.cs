namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>The heading rows, measured once and placed on each page.</summary>
internal sealed class TableHeading
{
    private TableHeading(IReadOnlyList<PlacedRow> rows, IReadOnlyList<CellPlacement> cells)
    {
        (Rows, First) = (rows, cells);
        Repeated = [.. cells.Select(cell => cell with { Origin = cell.Origin with { Role = OriginRole.RepeatedHeadingCell } })];
    }

    public IReadOnlyList<PlacedRow> Rows { get; }

    public double Height => Rows.Count == 0 ? 0 : Rows[^1].Bottom;

    /// <summary>As it stands where the table begins.</summary>
    public IReadOnlyList<CellPlacement> First { get; }

    /// <summary>As it stands on later pages.</summary>
    public IReadOnlyList<CellPlacement> Repeated { get; }

    public static TableHeading Of(PreparedTable table)
    {
        var rows = new List<PlacedRow>();
        var open = new List<(CellBox Box, double Top)>();
        var cells = new List<CellPlacement>();
        double y = 0;
        for (var row = 0; row < table.Heading.Count; row++)
        {
            open.AddRange(table.Heading[row].Beginning.Select(cell => (table.HeadingBoxOf(cell), y)));
            var ending = open.Where(cell => cell.Box.Cell.LastRow == row).ToList();
            var bottom = ending.Select(cell => cell.Top + cell.Box.HeightFrom(0)).DefaultIfEmpty(y + table.LeastRowHeight).Max();
            bottom = Math.Max(bottom, y);
            cells.AddRange(ending.Select(cell => new CellPlacement(
                cell.Box, 0, cell.Box.Text.LineCount, cell.Top, bottom - cell.Top, cell.Box.Origin)));
            open.RemoveAll(cell => cell.Box.Cell.LastRow == row);
            rows.Add(new PlacedRow(table.Heading[row], y, bottom, Begins: true));
            y = bottom;
        }
        return new TableHeading(rows, cells);
    }
}
