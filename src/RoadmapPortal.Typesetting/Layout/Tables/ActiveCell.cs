namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>A cell while a page is filled: what is left of it, and where its part on this page begins.</summary>
internal readonly record struct ActiveCell(CellBox Box, int From, double Top)
{
    public int Remaining => Box.Text.LineCount - From;

    public int LastRow => Box.Cell.LastRow;

    /// <summary>Lower edge if all that is left stands on this page.</summary>
    public double Bottom => Top + Box.HeightFrom(From);

    /// <summary>
    /// Lower edge that the cell demands of a row: all of its text where it ends, where it begins at least the first
    /// line, in between nothing.
    /// </summary>
    public double BottomIn(int row) => LastRow == row ? Bottom : Box.Cell.Row == row ? BottomAfter(Math.Min(1, Remaining)) : Top;

    public double BottomAfter(int lines) => Top + Box.Paddings + Box.Text.HeightOf(From, From + lines);

    public int LinesAbove(double bottom) => Box.Text.LinesIn(bottom - Top - Box.Paddings, From);

    public int LinesWithoutStragglersAbove(double bottom) => Box.Text.LinesWithoutStragglers(bottom - Top - Box.Paddings, From);
}
