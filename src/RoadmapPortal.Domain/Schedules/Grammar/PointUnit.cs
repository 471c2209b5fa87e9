namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>What one end of an interval names.</summary>
internal enum PointUnit
{
    /// <summary>«10» of «10–12 мая», «II» of «II–III кварталы»: the words after it say of what.</summary>
    Bare,

    Day,
    Month,
    Quarter,
    HalfYear,
    Year,

    /// <summary>«28 числа», of each month.</summary>
    DayOfMonth,

    Weekday,

    /// <summary>«первый понедельник», of each month.</summary>
    NthWeekday,
}
