using System.Globalization;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

/// <summary>Short writing of windows for tables of examples: «2023-05» is all May, «2023» the year, «a..b» from the beginning of a to the end of b.</summary>
internal static class Notation
{
    public static PeriodDates Period(string text) => new(Begin(text.Split("..")[0]), End(text.Split("..")[1]));

    public static string[] Windows(string text) =>
        [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Window)];

    public static string[] Of(IEnumerable<ScheduleWindow> windows) => [.. windows.Select(window => Line(window.From, window.To))];

    private static string Window(string text)
    {
        var ends = text.Split("..");
        return Line(Begin(ends[0]), End(ends[^1]));
    }

    private static string Line(DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}");

    private static DateOnly Begin(string text) => Date(text.Length switch { 4 => $"{text}-01-01", 7 => $"{text}-01", _ => text });

    private static DateOnly End(string text) => text.Length switch
    {
        4 => Date($"{text}-12-31"),
        7 => Date($"{text}-01").AddMonths(1).AddDays(-1),
        _ => Date(text),
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
