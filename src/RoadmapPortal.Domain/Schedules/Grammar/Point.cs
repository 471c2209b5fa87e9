namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>One end of an interval, as far as its words go.</summary>
/// <param name="Number">The month of a day, or the number of the month, quarter, half-year or weekday.</param>
/// <param name="Day">The day of a month; which weekday of a month, -1 for the last.</param>
/// <param name="Year">0 when not said; of a school year, the year in which it begins.</param>
/// <param name="IsSchool">The year is a school year.</param>
internal readonly record struct Point(PointUnit Unit, int Number = 0, int Day = 0, int Year = 0, bool IsSchool = false)
{
    /// <summary>A number of a bare point that was written as an ordinal, «II», and so is no day.</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>Comparable within a year: which of two comes first.</summary>
    public int OrderInYear => Unit switch
    {
        PointUnit.Day => (Number * 32) + Day,
        PointUnit.Month => Number * 32,
        PointUnit.Quarter => ((Number * 3) - 2) * 32,
        PointUnit.HalfYear => ((Number * 6) - 5) * 32,
        PointUnit.Year or PointUnit.Bare or PointUnit.DayOfMonth or PointUnit.Weekday or PointUnit.NthWeekday => 0,
    };

    public Point Of(int year, bool isSchool) => this with { Year = year, IsSchool = isSchool };
}
