namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>
/// The borders of the part of a table on one page, in as few strokes as possible: a stroke runs wherever the cells on
/// its two sides differ. So a merged cell is closed at the foot of a page and open again on the next by itself.
/// </summary>
internal static class TableBorders
{
    public static IEnumerable<PageRule> Of(PreparedTable table, IReadOnlyList<PlacedRow> rows)
    {
        var thickness = table.Source.Border.Points;
        if (thickness <= 0 || rows.Count == 0)
            yield break;
        var origin = new Origin(OriginRole.Border, table.Source);
        var edges = table.Edges;
        for (var boundary = 0; boundary <= rows.Count; boundary++)
        {
            var y = boundary == 0 ? rows[0].Top : rows[boundary - 1].Bottom;
            foreach (var (from, to) in Stretches(edges.Count - 1, column => Differs(rows, boundary, column)))
                yield return new PageRule(edges[from], y, edges[to], y, thickness, origin);
        }
        for (var edge = 0; edge < edges.Count; edge++)
        {
            foreach (var (from, to) in Stretches(rows.Count, row => Differs(rows[row], edge)))
                yield return new PageRule(edges[edge], rows[from].Top, edges[edge], rows[to - 1].Bottom, thickness, origin);
        }
    }

    private static bool Differs(IReadOnlyList<PlacedRow> rows, int boundary, int column) =>
        boundary == 0 || boundary == rows.Count || rows[boundary - 1].Row.Owners[column] != rows[boundary].Row.Owners[column];

    private static bool Differs(PlacedRow row, int edge) =>
        edge == 0 || edge == row.Row.Owners.Length || row.Row.Owners[edge - 1] != row.Row.Owners[edge];

    /// <summary>Runs of neighbours for which the question is answered with yes.</summary>
    private static IEnumerable<(int From, int To)> Stretches(int count, Func<int, bool> isDrawn)
    {
        for (var from = 0; from < count; from++)
        {
            if (!isDrawn(from))
                continue;
            var to = from + 1;
            while (to < count && isDrawn(to))
                to++;
            yield return (from, to);
            from = to;
        }
    }
}
