using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>A cell with its text broken into lines for the width of its columns.</summary>
internal sealed record CellBox(
    GridCell Cell, TextBlock Text, double X, CellPadding Padding, TextAlignment Alignment, VerticalAlignment Vertical, Origin Origin)
{
    /// <summary>Free space above and below the text together.</summary>
    public double Paddings => 2 * Padding.Vertical.Points;

    /// <summary>Height of the cell if it holds the lines from the given one on.</summary>
    public double HeightFrom(int line) => Text.HeightOf(line, Text.LineCount) + Paddings;
}
