using System.Globalization;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Checks 4 and 5, and dates that are not understood: what the parser of dates says, at its place.</summary>
internal static class DateProblems
{
    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    /// <summary>An interval that ends before it begins lies nowhere: where it was meant to lie, the author says by mending that.</summary>
    public static IEnumerable<Sighting> OutsideThePeriod(CheckedRoadmap roadmap) =>
        Of(roadmap, (row, problem) => problem.Rule == ScheduleRules.DatesLieInsideThePeriod && !IsBackwards(row, problem));

    public static IEnumerable<Sighting> Backwards(CheckedRoadmap roadmap) => Of(roadmap, (_, problem) => problem.Rule == ScheduleRules.AnIntervalEndsAfterItBegins);

    public static IEnumerable<Sighting> NotUnderstood(CheckedRoadmap roadmap) =>
        Of(roadmap, (_, problem) => problem.Rule != ScheduleRules.DatesLieInsideThePeriod && problem.Rule != ScheduleRules.AnIntervalEndsAfterItBegins);

    /// <summary>Words for a window that read back as this window: «декабрь 2023 г. – июнь 2024 г.».</summary>
    internal static string Print(ScheduleWindow window)
    {
        var (from, to) = (window.From, window.To);
        var isOfWholeMonths = window.Open == OpenSide.None && from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month) && from < to;
        if (!isOfWholeMonths)
        {
            return window.ToString();
        }

        return (from.Year == to.Year, from.Month == to.Month) switch
        {
            (true, true) => Month(from),
            (true, false) => $"{Months[from.Month - 1]} – {Month(to)}",
            _ => $"{Month(from)} – {Month(to)}",
        };
    }

    /// <summary>Remedies are the readings inside the period; another would only change one mistake for another.</summary>
    private static IEnumerable<Sighting> Of(CheckedRoadmap roadmap, Func<CheckedRow, ScheduleProblem, bool> isWanted)
    {
        foreach (var row in roadmap.Rows)
        {
            foreach (var problem in (row.Schedule?.Problems ?? []).Where(problem => isWanted(row, problem)).Take(CheckedText.MostFlaws))
            {
                var place = new TextPlace(problem.Start, problem.Length);
                var inside = problem.Readings.Where(reading => reading.From >= roadmap.Period.From && reading.To <= roadmap.Period.To).ToList();
                yield return new Sighting(
                    FlawPlace.Cell(row, ColumnKind.Dates, place),
                    problem.Words,
                    [.. (inside.Count > 0 ? inside : problem.Readings).SelectMany(reading => new CheckedText(row, ColumnKind.Dates).FixAt(place, Print(reading)))]);
            }
        }
    }

    private static bool IsBackwards(CheckedRow row, ScheduleProblem problem) =>
        row.Schedule!.Problems.Any(other => other.Rule == ScheduleRules.AnIntervalEndsAfterItBegins && other.Start == problem.Start);

    private static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year} г.");
}
