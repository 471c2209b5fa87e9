using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <param name="Source">The row as the author wrote it.</param>
/// <param name="Beginning">Cells that begin in it, from left to right.</param>
/// <param name="Owners">For each column the cell that covers it here.</param>
internal sealed record GridRow(TableRow Source, IReadOnlyList<GridCell> Beginning, GridCell[] Owners)
{
    public bool IsSection => Source.Kind == TableRowKind.Section;
}
