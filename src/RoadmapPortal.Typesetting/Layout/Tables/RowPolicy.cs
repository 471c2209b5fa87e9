namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>When a row begins on a page, when it is divided and when it moves to the next.</summary>
internal static class RowPolicy
{
    /// <summary>A row moves whole if that leaves less than this part of the page empty.</summary>
    private const double GreatestGap = 1.0 / 3;

    /// <summary>Whether so much is free that a row is divided rather than moved.</summary>
    public static bool IsGapTooWide(LayoutSpace space, double y) => space.Height - y >= space.PageHeight * GreatestGap;

    /// <summary>
    /// Whether each cell that begins here gets a decent start: all its lines, or at least two with two to follow.
    /// </summary>
    public static bool MayDivide(IEnumerable<ActiveCell> beginning, int row, double pageBottom) => beginning.All(cell =>
        cell.LastRow > row
            ? cell.LinesAbove(pageBottom) >= Math.Min(2, cell.Remaining)
            : cell.LinesWithoutStragglersAbove(pageBottom) > 0);

    /// <summary>
    /// Whether section rows from this one on and the start of the body row below them stand on the page: a section row
    /// never stands alone at the foot.
    /// </summary>
    public static bool SectionsBegin(PreparedTable table, int row, double y, LayoutSpace space)
    {
        for (; row < table.Rows.Count && table.Rows[row].IsSection; row++)
            y = table.BoxOf(table.Rows[row].Beginning[0]).HeightFrom(0) + y;
        if (row == table.Rows.Count)
            return y <= space.Height;
        var beginning = table.Rows[row].Beginning.Select(cell => new ActiveCell(table.BoxOf(cell), 0, y)).ToList();
        var height = HeightOf(table, beginning, row);
        if (y + height <= space.Height)
            return true;
        var isTallerThanPage = height > space.PageHeight - table.HeadingLayout.Height;
        return MayDivide(beginning, row, space.Height) && (isTallerThanPage || IsGapTooWide(space, y));
    }

    /// <summary>Height below the heading at which a table would begin on a page.</summary>
    public static double LeastStart(PreparedTable table, double pageHeight)
    {
        double y = 0;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var beginning = table.Rows[row].Beginning.Select(cell => new ActiveCell(table.BoxOf(cell), 0, 0)).ToList();
            var height = HeightOf(table, beginning, row);
            if (table.Rows[row].IsSection)
                y += height;
            else if (height > pageHeight - table.HeadingLayout.Height)
                return y + beginning.Max(cell => cell.BottomAfter(Math.Min(2, cell.Remaining)));
            else
                return y + Math.Min(height, pageHeight * GreatestGap);
        }
        return y;
    }

    private static double HeightOf(PreparedTable table, List<ActiveCell> beginning, int row) => beginning
        .Select(cell => cell.BottomIn(row) - cell.Top)
        .Append(beginning.Any(cell => cell.LastRow == row) ? 0 : table.LeastRowHeight)
        .Max();
}
