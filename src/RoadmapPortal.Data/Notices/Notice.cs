namespace RoadmapPortal.Data.Notices;

/// <summary>What the servers of a database learn of each other through it.</summary>
public abstract record Notice;
