namespace RoadmapPortal.Domain.Schools.Import;

/// <summary>What becomes of a row of a file.</summary>
public enum ImportVerdict
{
    New,
    Changed,
    Unchanged,

    /// <summary>It cannot be taken as it is.</summary>
    Problem,
}
