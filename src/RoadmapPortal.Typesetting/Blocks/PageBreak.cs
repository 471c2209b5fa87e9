namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>What follows begins a new page; at the top of a page it does nothing, so no page stays blank.</summary>
public sealed record PageBreak : Block;
