namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>What a roadmap's table is for; stored by name.</summary>
public enum TableKind
{
    /// <summary>план мероприятий</summary>
    Plan,

    /// <summary>контрольные точки</summary>
    ControlPoints,

    /// <summary>механизмы реализации</summary>
    Mechanisms,
}
