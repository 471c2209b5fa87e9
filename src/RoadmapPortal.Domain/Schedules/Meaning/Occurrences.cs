using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>When something recurs within days: on the days that its words name, or once in each part.</summary>
internal static class Occurrences
{
    /// <param name="rhythm">Days of the month, weekdays; empty when the words name none.</param>
    public static IEnumerable<ScheduleWindow> Within(
        ScheduleWindow days, RecurrenceUnit unit, IReadOnlyList<ScheduleItem> rhythm, PeriodDates period) => unit switch
        {
            // A window for each of 365 days would tell nobody anything.
            RecurrenceUnit.Day => [days with { Open = OpenSide.None }],
            RecurrenceUnit.Week when rhythm.Count > 0 => rhythm.SelectMany(item => Weekly(days, item.First.Number)),
            RecurrenceUnit.Month when rhythm.Count > 0 => rhythm.SelectMany(item => Monthly(days, item)),
            _ => PeriodParts.Cut(unit, days, period.IsOfSchoolYears),
        };

    private static IEnumerable<ScheduleWindow> Weekly(ScheduleWindow days, int weekday)
    {
        for (var day = days.From.AddDays((weekday - Weekday(days.From) + 7) % 7); day <= days.To; day = day.AddDays(7))
        {
            yield return new ScheduleWindow(day, day);
        }
    }

    private static IEnumerable<ScheduleWindow> Monthly(ScheduleWindow days, ScheduleItem item)
    {
        for (var month = days.From.AddDays(1 - days.From.Day); month <= days.To; month = month.AddMonths(1))
        {
            if (InMonth(month, item) is { } window && window.From >= days.From && window.To <= days.To)
            {
                yield return window;
            }
        }
    }

    private static ScheduleWindow? InMonth(DateOnly month, ScheduleItem item)
    {
        if (item.Unit == PointUnit.NthWeekday)
        {
            return NthWeekday(month, item.First.Number, item.First.Day);
        }

        var (from, to) = (Day(month, item.First.Day), Day(month, item.Dating.Day));
        return new ScheduleWindow(from, to, item.Edge == Edge.None ? OpenSide.None : OpenSide.Beginning);
    }

    /// <summary>The 31st of a shorter month is its last day.</summary>
    private static DateOnly Day(DateOnly month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));

    /// <param name="count">1 to 5, or -1 for the last; a month without a fifth has none.</param>
    private static ScheduleWindow? NthWeekday(DateOnly month, int weekday, int count)
    {
        var first = month.AddDays((weekday - Weekday(month) + 7) % 7);
        var day = first.AddDays(7 * ((count == -1 ? (DateTime.DaysInMonth(month.Year, month.Month) - first.Day) / 7 : count - 1)));
        return day.Month == month.Month ? new ScheduleWindow(day, day) : null;
    }

    private static int Weekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;
}
