using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>The days of a point whose year is known.</summary>
internal static class PointDates
{
    /// <summary>A school year is from 1 September to 31 August, as the periods of the documents have it (decision 0009).</summary>
    private const int SchoolYearBegins = 9;

    /// <returns>False for a day that the year does not have.</returns>
    public static bool TryGive(Point point, out ScheduleWindow days)
    {
        var begins = BeginsInMonth(point);
        var year = point.IsSchool && begins < SchoolYearBegins ? point.Year + 1 : point.Year;
        if (point.Unit == PointUnit.Day && point.Day > DateTime.DaysInMonth(year, point.Number))
        {
            days = default;
            return false;
        }

        var from = new DateOnly(year, begins, point.Unit == PointUnit.Day ? point.Day : 1);
        days = new ScheduleWindow(from, point.Unit == PointUnit.Day ? from : from.AddMonths(Months(point)).AddDays(-1));
        return true;
    }

    /// <summary>Whether any year has the day: none has a 31 June.</summary>
    public static bool CanBe(Point point) => point.Unit != PointUnit.Day || point.Day <= DateTime.DaysInMonth(2024, point.Number);

    private static int BeginsInMonth(Point point) => point.Unit switch
    {
        PointUnit.Day or PointUnit.Month => point.Number,
        PointUnit.Quarter => (point.Number * 3) - 2,
        PointUnit.HalfYear => (point.IsSchool, point.Number) switch { (true, 1) => SchoolYearBegins, (true, _) => 1, (false, 1) => 1, (false, _) => 7 },
        PointUnit.Year => point.IsSchool ? SchoolYearBegins : 1,
        PointUnit.Bare or PointUnit.DayOfMonth or PointUnit.Weekday or PointUnit.NthWeekday => throw NotADate(point),
    };

    private static int Months(Point point) => point.Unit switch
    {
        PointUnit.Month => 1,
        PointUnit.Quarter => 3,
        PointUnit.HalfYear => (point.IsSchool, point.Number) switch { (true, 1) => 4, (true, _) => 8, (false, _) => 6 },
        PointUnit.Year => 12,
        PointUnit.Day or PointUnit.Bare or PointUnit.DayOfMonth or PointUnit.Weekday or PointUnit.NthWeekday => throw NotADate(point),
    };

    private static ArgumentException NotADate(Point point) => new($"{point.Unit} is no span of a year.", nameof(point));
}
