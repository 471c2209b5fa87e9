namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>What a preposition makes of the point after it.</summary>
internal enum Edge
{
    None,

    /// <summary>«до 15 мая», «не позднее», «к»: through that day, but only up to a month or year that is named.</summary>
    Until,

    /// <summary>«до конца мая», «по май»: through its last day.</summary>
    Through,

    /// <summary>«с 1 сентября», «не ранее».</summary>
    From,

    /// <summary>«после 15 мая».</summary>
    After,
}
