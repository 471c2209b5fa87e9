namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>One thing in the flow of a section: what is to be said, not where. Blocks never change.</summary>
public abstract record Block;
