namespace RoadmapPortal.Data.Notices;

/// <summary>A server's word that it lives, or that it goes. One that says neither for long is dead.</summary>
public sealed record ServerNotice(Guid Server, bool Leaves) : Notice;
