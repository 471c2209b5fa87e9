namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>Free space between blocks; swallowed where a page begins by itself.</summary>
public sealed record Spacer(Length Height) : Block;
