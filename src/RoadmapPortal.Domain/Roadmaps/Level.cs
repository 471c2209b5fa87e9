namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>уровень: who carries an activity out. Stored by name; the order is the printing order.</summary>
public enum Level
{
    /// <summary>The section has no levels.</summary>
    None,

    /// <summary>муниципальный уровень</summary>
    Municipal,

    /// <summary>уровень образовательной организации</summary>
    School,
}
