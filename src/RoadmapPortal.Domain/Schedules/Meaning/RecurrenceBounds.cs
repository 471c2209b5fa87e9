namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>
/// The days within which something recurs. Dates are kept as said, but what recurs in them is not: «еженедельно с 1990 по 2099 год»
/// in a plan of one year would be 5,740 windows of which 52 are of use.
/// </summary>
internal static class RecurrenceBounds
{
    /// <summary>Ranges that overlap are one: the duty recurs once in the days they share.</summary>
    public static List<ScheduleWindow> Of(IEnumerable<ScheduleWindow> said, PeriodDates period)
    {
        var merged = new List<ScheduleWindow>();
        foreach (var days in said.Select(days => Clip(days, period)).OrderBy(days => days.From).ThenBy(days => days.To))
        {
            // An interval that ends before it begins is flagged and has no days to share.
            if (merged.Count > 0 && days.From <= days.To && days.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = days.To > merged[^1].To ? days.To : merged[^1].To };
            }
            else
            {
                merged.Add(days);
            }
        }

        return merged;
    }

    /// <summary>
    /// To the calendar years of the period and one on each side, so that a part too much is still seen («ежемесячно 2025 года» in a plan
    /// to July 2024). Days wholly outside are a slip in the year: they stay, to be shown as understood.
    /// </summary>
    private static ScheduleWindow Clip(ScheduleWindow days, PeriodDates period)
    {
        var (from, to) = (new DateOnly(period.From.Year - 1, 1, 1), new DateOnly(period.To.Year + 1, 12, 31));
        return days.To < days.From || days.To < from || days.From > to
            ? days
            : days with { From = days.From < from ? from : days.From, To = days.To > to ? to : days.To };
    }
}
