using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>Some lines of a cell at their place in the part of the table on one page.</summary>
/// <param name="Box">The cell.</param>
/// <param name="From">First line.</param>
/// <param name="To">The line after the last.</param>
/// <param name="Top">Top of the cell's part on this page, from the top of the table's.</param>
/// <param name="Height">Its height.</param>
/// <param name="Origin">What its text is for the reader.</param>
internal sealed record CellPlacement(CellBox Box, int From, int To, double Top, double Height, Origin Origin)
{
    public void Write(PageBuilder page, double x, double y)
    {
        var isWhole = From == 0 && To == Box.Text.LineCount;
        var free = isWhole ? Math.Max(0, Height - Box.Paddings - Box.Text.HeightOf(From, To)) : 0;
        var down = Box.Vertical switch
        {
            VerticalAlignment.Top => 0,
            VerticalAlignment.Middle => free / 2,
            VerticalAlignment.Bottom => free,
        };
        Box.Text.Write(
            page, From, To, x + Box.X + Box.Padding.Horizontal.Points, y + Top + Box.Padding.Vertical.Points + down, Box.Alignment, Origin);
    }
}
