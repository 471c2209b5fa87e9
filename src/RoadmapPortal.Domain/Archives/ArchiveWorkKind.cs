namespace RoadmapPortal.Domain.Archives;

/// <summary>Stored by name.</summary>
public enum ArchiveWorkKind
{
    /// <summary>A period is put into an archive.</summary>
    Making,

    /// <summary>An archive is read back.</summary>
    Restoring,
}
