using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>A cell with its place in the grid. Compared by identity: equal texts are still two cells.</summary>
internal sealed class GridCell(TableCell source, int row, int column, int columnSpan)
{
    public TableCell Source => source;

    /// <summary>The row it begins in, counted from 0.</summary>
    public int Row => row;

    public int Column => column;

    public int ColumnSpan => columnSpan;

    public int LastRow => row + source.RowSpan - 1;
}
