namespace RoadmapPortal.Domain.Schedules;

/// <summary>What sort of date the printed words of a «срок» give.</summary>
public enum ScheduleKind
{
    /// <summary>Not understood, at the places that the problems name, or no words at all.</summary>
    Unclear,

    /// <summary>One or more windows.</summary>
    Dated,

    /// <summary>Again and again; every occurrence inside the period is a window.</summary>
    Recurring,

    /// <summary>«весь период», «постоянно», «в течение 2023 года»: one duty that lasts.</summary>
    Throughout,

    /// <summary>«по графику», «согласно плану КГИРО»: another paper holds the date.</summary>
    ByPlan,
}
