using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>
/// A cell with its place in the grid, and what the layout of its one table has made of it so far. Compared by identity:
/// equal texts are still two cells.
/// </summary>
internal sealed class GridCell(TableCell source, int row, int column, int columnSpan)
{
    public TableCell Source => source;

    /// <summary>The row it begins in, counted from 0.</summary>
    public int Row => row;

    public int Column => column;

    public int ColumnSpan => columnSpan;

    public int LastRow => row + source.RowSpan - 1;

    /// <summary>Its measured text, kept from the sharing of widths until its lines are broken.</summary>
    public ShapedText? Shaped { get; set; }

    /// <summary>Its lines, from the page where they first count until it is done.</summary>
    public CellBox? Box { get; set; }
}
