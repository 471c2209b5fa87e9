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
    public static bool MayDivide(List<ActiveCell> beginning, int row, double pageBottom)
    {
        foreach (var cell in beginning)
        {
            var isFair = cell.LastRow > row
                ? cell.LinesAbove(pageBottom) >= Math.Min(2, cell.Remaining)
                : cell.LinesWithoutStragglersAbove(pageBottom) > 0;
            if (!isFair)
                return false;
        }
        return true;
    }

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
        var beginning = Begin(table, row, y);
        var height = HeightOf(table, beginning, row);
        var foot = FootFor(table, row, y + height, space);
        if (y + height <= foot)
            return true;
        var isTallerThanPage = height > space.PageHeight - table.HeadingLayout.Height;
        return MayDivide(beginning, row, foot) && (isTallerThanPage || IsGapTooWide(space, y));
    }

    /// <summary>
    /// How far down a row may reach. The table's last leaves room for the block that is kept with it; where there is
    /// none, two of its lines go along to the next page, unless no page has room for both.
    /// </summary>
    public static double FootFor(PreparedTable table, int row, double bottom, LayoutSpace space)
    {
        const int linesTakenAlong = 2;
        var along = linesTakenAlong * table.LeastLineHeight;
        return row < table.Rows.Count - 1
            || bottom + space.Reserve <= space.Height + 0.001
            || table.HeadingLayout.Height + along + space.Reserve > space.PageHeight
                ? space.Height
                : Math.Min(space.Height, bottom - along);
    }

    /// <summary>Height of a row that nothing reaches into from above.</summary>
    public static double HeightOf(PreparedTable table, int row) => HeightOf(table, Begin(table, row, 0), row);

    /// <summary>Height below the heading at which a table would begin on a page.</summary>
    public static double LeastStart(PreparedTable table, double pageHeight)
    {
        double y = 0;
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var beginning = Begin(table, row, 0);
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

    private static List<ActiveCell> Begin(PreparedTable table, int row, double y)
    {
        var beginning = new List<ActiveCell>();
        foreach (var cell in table.Rows[row].Beginning)
            beginning.Add(new ActiveCell(table.BoxOf(cell), 0, y));
        return beginning;
    }

    private static double HeightOf(PreparedTable table, List<ActiveCell> beginning, int row)
    {
        var height = 0.0;
        var ends = false;
        foreach (var cell in beginning)
        {
            height = Math.Max(height, cell.BottomIn(row) - cell.Top);
            ends |= cell.LastRow == row;
        }
        return ends ? height : Math.Max(height, table.LeastRowHeight);
    }
}
