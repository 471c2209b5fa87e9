namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>
/// The borders of the part of a table on one page, in as few strokes as possible: a stroke runs wherever the cells on
/// its two sides differ. So a merged cell is closed at the foot of a page and open again on the next by itself.
/// </summary>
internal readonly struct TableBorders(PreparedTable table, IReadOnlyList<PlacedRow> rows, PageBuilder page, double x, double y)
{
    private readonly double thickness = table.Source.Border.Points;
    private readonly Origin origin = new(OriginRole.Border, table.Source);

    public void Write()
    {
        if (thickness <= 0 || rows.Count == 0)
            return;
        for (var boundary = 0; boundary <= rows.Count; boundary++)
            WriteHorizontals(boundary);
        for (var edge = 0; edge < table.Edges.Count; edge++)
            WriteVerticals(edge);
    }

    private void WriteHorizontals(int boundary)
    {
        var edges = table.Edges;
        var at = y + (boundary == 0 ? rows[0].Top : rows[boundary - 1].Bottom);
        for (var from = 0; from < edges.Count - 1; from++)
        {
            if (!IsAbove(boundary, from))
                continue;
            var to = from + 1;
            while (to < edges.Count - 1 && IsAbove(boundary, to))
                to++;
            page.Add(new PageRule(x + edges[from], at, x + edges[to], at, thickness, origin));
            from = to;
        }
    }

    private void WriteVerticals(int edge)
    {
        var at = x + table.Edges[edge];
        for (var from = 0; from < rows.Count; from++)
        {
            if (!IsBeside(from, edge))
                continue;
            var to = from + 1;
            while (to < rows.Count && IsBeside(to, edge))
                to++;
            page.Add(new PageRule(at, y + rows[from].Top, at, y + rows[to - 1].Bottom, thickness, origin));
            from = to;
        }
    }

    private bool IsAbove(int boundary, int column) =>
        boundary == 0 || boundary == rows.Count || rows[boundary - 1].Row.Owners[column] != rows[boundary].Row.Owners[column];

    private bool IsBeside(int row, int edge)
    {
        var owners = rows[row].Row.Owners;
        return edge == 0 || edge == owners.Length || owners[edge - 1] != owners[edge];
    }
}
