namespace RoadmapPortal.Domain.Schedules;

/// <summary>Which end of a window the words leave open.</summary>
public enum OpenSide
{
    None,

    /// <summary>A deadline, «до 30.04.2023 г.»: it begins after the window before it, or with the period.</summary>
    Beginning,

    /// <summary>«с 1 сентября», «после 15 мая»: it ends with the period.</summary>
    End,
}
