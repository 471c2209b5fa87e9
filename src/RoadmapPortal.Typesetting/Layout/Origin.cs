using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Where a mark on the page comes from, for whoever gives the marks a meaning (tags, tests).</summary>
/// <param name="Role">What the mark is for the reader.</param>
/// <param name="Block">The block, absent for page furniture.</param>
/// <param name="Row">The row, of a table's text.</param>
/// <param name="Cell">The cell, of a table's text.</param>
public sealed record Origin(OriginRole Role, Block? Block = null, TableRow? Row = null, TableCell? Cell = null)
{
    public static Origin PageNumber { get; } = new(OriginRole.PageNumber);

    public static Origin CornerMark { get; } = new(OriginRole.CornerMark);

    public static Origin Watermark { get; } = new(OriginRole.Watermark);
}
