using System.Buffers;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules.Grammar;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>Gathers what is wrong with the words of one date, worded for the author.</summary>
internal sealed class ProblemList(string text, PeriodDates period)
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" \u00A0\t\n\r.,;:()");

    private readonly List<ScheduleProblem> problems = [];

    /// <summary>Something was not understood, so that nothing may be said of when.</summary>
    public bool MakeUnclear { get; private set; }

    public IReadOnlyList<ScheduleProblem> Give()
    {
        problems.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return problems;
    }

    /// <summary>Places that follow each other with no word between them are one.</summary>
    public void NotUnderstood(List<TextPlace> places)
    {
        places.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        for (var at = 0; at < places.Count; at++)
        {
            var (start, end) = (places[at].Start, places[at].End);
            while (at + 1 < places.Count && !text.AsSpan(end, places[at + 1].Start - end).ContainsAnyExcept(Between))
            {
                end = places[++at].End;
            }

            AddUnclear(ScheduleRules.EveryWordIsUnderstood, new TextPlace(start, end - start));
        }
    }

    public void NoSuchDay(ScheduleItem item) => AddUnclear(ScheduleRules.TheDayExists, item.Place);

    public void NotInThePeriod(ScheduleItem item) => AddUnclear(ScheduleRules.AYearlessDateOccursInThePeriod, item.Place);

    /// <summary>Of the words as a whole: which of them makes it too much is not known.</summary>
    public void TooManyTimes(int most)
    {
        MakeUnclear = true;
        Add(ScheduleRules.ARecurrenceHasAnEnd, new TextPlace(0, text.Length), [], most);
    }

    public void Outside(DatedItem dated) =>
        Add(ScheduleRules.DatesLieInsideThePeriod, dated.Item.Place, [], WordsOf(dated), period.From, period.To);

    public void SeveralYearsFit(ScheduleItem item, List<DatedItem> candidates)
    {
        var readings = WindowList.Order(candidates.ConvertAll(candidate => candidate.Window(period)), period);
        Add(ScheduleRules.AYearIsSaidWhenSeveralFit, item.Place, readings, string.Join("; ", readings));
    }

    public void EndsBeforeItBegins(DatedItem dated)
    {
        var readings = Readings(dated);
        Add(ScheduleRules.AnIntervalEndsAfterItBegins, dated.Item.Place, readings, WordsOf(dated), string.Join(" или ", readings));
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

    private void AddUnclear(Rule rule, TextPlace place)
    {
        MakeUnclear = true;
        Add(rule, place, [], text.Substring(place.Start, place.Length));
    }

    private void Add(Rule rule, TextPlace place, List<ScheduleWindow> readings, params object[] about) =>
        problems.Add(new ScheduleProblem(rule, rule.Refuse(about).Words, place.Start, place.Length, readings));
}
