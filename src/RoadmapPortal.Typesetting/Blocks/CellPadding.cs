namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>Free space between a cell's border and its text: left and right, above and below.</summary>
public readonly record struct CellPadding(Length Horizontal, Length Vertical);
