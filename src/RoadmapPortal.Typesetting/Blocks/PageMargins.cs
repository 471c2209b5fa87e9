namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>Free space between the edge of the sheet and the text.</summary>
public readonly record struct PageMargins(Length Left, Length Top, Length Right, Length Bottom);
