using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.Typical;

/// <summary>What roadmaps have planned against a parameter before, ready to be planned again.</summary>
/// <param name="Cells">As last planned; the dates in the words of the new period, the codes that of the parameter there.</param>
/// <param name="Count">In how many rows it was planned.</param>
/// <param name="PeriodWords">The latest period of those.</param>
/// <param name="ToLookAt">What the author should look at, in words; none if all is well.</param>
public sealed record TypicalActivity(Cells Cells, Level Level, int Count, string PeriodWords, string? ToLookAt)
{
    public const int Most = 20;

    /// <summary>What is taken over; what was reached, reported and shown is said anew.</summary>
    private static readonly ColumnKind[] Taken = [ColumnKind.Title, ColumnKind.Form, ColumnKind.Audience, ColumnKind.Venue, ColumnKind.Responsible];

    /// <summary>Those with the same words are one; most used first, and of as often used the later one.</summary>
    /// <param name="code">The parameter's in the new roadmap.</param>
    public static IReadOnlyList<TypicalActivity> Of(IEnumerable<PastActivity> found, string code, PeriodDates period) =>
    [
        .. found.Where(row => !string.IsNullOrWhiteSpace(row.Cells[ColumnKind.Title]))
            .GroupBy(row => Spelling.Fold(row.Cells[ColumnKind.Title]))
            .Select(same => (Count: same.Count(), Last: same.MaxBy(row => row.Period.From)!))
            .OrderByDescending(same => same.Count).ThenByDescending(same => same.Last.Period.From)
            .Take(Most)
            .Select(same => Again(same.Last, same.Count, code, period)),
    ];

    private static TypicalActivity Again(PastActivity last, int count, string code, PeriodDates period)
    {
        var dates = ScheduleShift.Of(
            Schedule.Read(last.Cells[ColumnKind.Dates], last.Period),
            new YearShift(last.Period, Math.Clamp(period.From.Year - last.Period.From.Year, 0, YearShift.MostYears)),
            period);
        var cells = Taken.Select(column => KeyValuePair.Create(column, last.Cells[column]))
            .Append(new(ColumnKind.Codes, code))
            .Append(new(ColumnKind.Dates, dates.Words.After));
        return new TypicalActivity(Cells.From(cells), last.Level, count, last.PeriodWords, last.Cells[ColumnKind.Dates].Length == 0 ? null : dates.ToLookAt);
    }
}
