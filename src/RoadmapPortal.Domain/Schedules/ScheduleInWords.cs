using System.Globalization;

namespace RoadmapPortal.Domain.Schedules;

/// <summary>Says in Russian how the words of a date were understood.</summary>
public static class ScheduleInWords
{
    /// <summary>More occurrences than this are told by their number, their first and their last.</summary>
    private const int LongestList = 6;

    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] OfMonths =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    public static string Of(Schedule schedule) => schedule.Kind switch
    {
        ScheduleKind.Unclear => schedule.Problems.Count == 0
            ? "срок не указан"
            : string.Join(" ", schedule.Problems.Select(problem => problem.Words)),
        ScheduleKind.ByPlan => schedule.Recurrence is { } recurrence ? $"{Often(recurrence)}, по плану, без даты" : "по плану, без даты",
        ScheduleKind.Throughout => $"всё время: {List(schedule.Windows)}{Derived(schedule)}",
        ScheduleKind.Recurring => $"{Often(schedule.Recurrence!.Value)}: {List(schedule.Windows)}{Derived(schedule)}",
        ScheduleKind.Dated => List(schedule.Windows) + Derived(schedule),
    };

    /// <summary>«май 2024», «10 – 12 мая 2023», «до 30 апреля 2023», «2023 год».</summary>
    public static string Window(ScheduleWindow window) => window.Open switch
    {
        OpenSide.Beginning => $"до {Day(window.To)}",
        OpenSide.End => $"с {Day(window.From)}",
        OpenSide.None => Closed(window.From, window.To),
    };

    private static string Closed(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return Day(from);
        }

        if (from.Day != 1 || to.AddDays(1 - to.Day).AddMonths(1).AddDays(-1) != to)
        {
            return from.Year == to.Year && from.Month == to.Month ? $"{Number(from.Day)} – {Day(to)}" : $"{Day(from)} – {Day(to)}";
        }

        if (from.Month == 1 && to.Month == 12)
        {
            return from.Year == to.Year ? $"{Number(from.Year)} год" : $"{Number(from.Year)} – {Number(to.Year)} годы";
        }

        return (from.Year == to.Year, from.Month == to.Month) switch
        {
            (true, true) => Month(from),
            (true, false) when from < to => $"{Months[from.Month - 1]} – {Month(to)}",
            _ => $"{Month(from)} – {Month(to)}",
        };
    }

    private static string List(IReadOnlyList<ScheduleWindow> windows) => windows.Count switch
    {
        0 => "ни разу за период",
        <= LongestList => string.Join("; ", windows.Select(Window)),
        _ => $"{Times(windows.Count)}, от «{Window(windows[0])}» до «{Window(windows[^1])}»",
    };

    private static string Often(Recurrence recurrence)
    {
        var often = recurrence.Unit switch
        {
            RecurrenceUnit.Day => "ежедневно",
            RecurrenceUnit.Week => "еженедельно",
            RecurrenceUnit.Month => "ежемесячно",
            RecurrenceUnit.Quarter => "ежеквартально",
            RecurrenceUnit.HalfYear => "каждое полугодие",
            RecurrenceUnit.Year => "ежегодно",
        };
        return recurrence.Times == 1 ? often : $"{often} {Times(recurrence.Times)}";
    }

    private static string Times(int count) =>
        $"{Number(count)} {(count % 10 is >= 2 and <= 4 && count % 100 is < 12 or > 14 ? "раза" : "раз")}";

    private static string Derived(Schedule schedule) => schedule.IsYearDerived ? ", год выведен из периода" : "";

    private static string Month(DateOnly day) => $"{Months[day.Month - 1]} {Number(day.Year)}";

    private static string Day(DateOnly day) => $"{Number(day.Day)} {OfMonths[day.Month - 1]} {Number(day.Year)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
