namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>Windows in order of time, each once.</summary>
internal static class WindowList
{
    /// <summary>
    /// A deadline begins the day after the window before it ends, or with the period: of «до 15 сентября, до 15 января»
    /// the second has from 16 September on.
    /// </summary>
    public static List<ScheduleWindow> Order(List<ScheduleWindow> windows, PeriodDates period)
    {
        windows.Sort(static (one, other) => Key(one).CompareTo(Key(other)) is not 0 and var order ? order : one.To.CompareTo(other.To));
        var ordered = new List<ScheduleWindow>(windows.Count);
        var free = period.From;
        foreach (var window in windows)
        {
            if (ordered.Count > 0 && IsSame(ordered[^1], window))
            {
                continue;
            }

            ordered.Add(window.Open != OpenSide.Beginning || window.To < free ? window : window with { From = free });
            free = window.To >= free ? window.To.AddDays(1) : free;
        }

        return ordered;
    }

    private static bool IsSame(ScheduleWindow one, ScheduleWindow other) =>
        one.Open == other.Open && one.To == other.To && (one.From == other.From || one.Open == OpenSide.Beginning);

    private static DateOnly Key(ScheduleWindow window) => window.Open == OpenSide.Beginning ? window.To : window.From;
}
