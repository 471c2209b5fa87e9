namespace RoadmapPortal.Domain.Archives;

/// <summary>Stored by name.</summary>
public enum ArchiveWorkState
{
    Running,
    Done,
    Cancelled,
    Failed,
}
