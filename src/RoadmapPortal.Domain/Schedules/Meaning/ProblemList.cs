using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>Gathers what is wrong with the words of one date, worded for the author.</summary>
internal sealed class ProblemList(string text, PeriodDates period)
{
    private readonly List<ScheduleProblem> problems = [];

    /// <summary>Something was not understood, so that nothing may be said of when.</summary>
    public bool MakeUnclear { get; private set; }

    public IReadOnlyList<ScheduleProblem> Give()
    {
        problems.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return problems;
    }

    public void NotUnderstood(Place place) => AddUnclear(ScheduleRules.EveryWordIsUnderstood, place);

    public void NoSuchDay(ScheduleItem item) => AddUnclear(ScheduleRules.TheDayExists, PlaceOf(item));

    public void NotInThePeriod(ScheduleItem item) => AddUnclear(ScheduleRules.AYearlessDateOccursInThePeriod, PlaceOf(item));

    public void Outside(DatedItem dated) =>
        Add(ScheduleRules.DatesLieInsideThePeriod, PlaceOf(dated.Item), [], WordsOf(dated), period.From, period.To);

    public void SeveralYearsFit(ScheduleItem item, List<DatedItem> candidates)
    {
        var readings = WindowList.Order(candidates.ConvertAll(candidate => candidate.Window(period)), period);
        Add(ScheduleRules.AYearIsSaidWhenSeveralFit, PlaceOf(item), readings, string.Join("; ", readings));
    }

    public void EndsBeforeItBegins(DatedItem dated)
    {
        var readings = Readings(dated);
        Add(ScheduleRules.AnIntervalEndsAfterItBegins, PlaceOf(dated.Item), readings, WordsOf(dated), string.Join(" или ", readings));
    }

    /// <summary>Of a year that both ends share, the end or the beginning may have it; two years said may have changed places.</summary>
    private static List<ScheduleWindow> Readings(DatedItem dated)
    {
        var (first, last) = (dated.Item.First, dated.Item.Dating);
        if (first.Year != 0)
        {
            return [new ScheduleWindow(dated.Last.From, dated.First.To)];
        }

        var readings = new List<ScheduleWindow>(2);
        if (PointDates.TryGive(first.Of(last.Year - 1, last.IsSchool), out var earlier))
        {
            readings.Add(new ScheduleWindow(earlier.From, dated.To));
        }

        if (PointDates.TryGive(last.Of(last.Year + 1, last.IsSchool), out var later))
        {
            readings.Add(new ScheduleWindow(dated.From, later.To));
        }

        return readings;
    }

    private static string WordsOf(DatedItem dated) => ScheduleInWords.Window(new ScheduleWindow(dated.From, dated.To));

    private static Place PlaceOf(ScheduleItem item) => new(item.Start, item.Length);

    private void AddUnclear(Rule rule, Place place)
    {
        MakeUnclear = true;
        Add(rule, place, [], text.Substring(place.Start, place.Length));
    }

    private void Add(Rule rule, Place place, List<ScheduleWindow> readings, params object[] about) =>
        problems.Add(new ScheduleProblem(rule, rule.Refuse(about).Words, place.Start, place.Length, readings));
}
