using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>Gives what the words say its meaning in a period.</summary>
internal sealed class ScheduleMeaning(string text, ScheduleDraft draft, PeriodDates period)
{
    /// <summary>More windows than any plan has: five years of working days are 1,305.</summary>
    private const int MostWindows = 2_000;

    private readonly ProblemList problems = new(text, period);

    public Schedule Give()
    {
        ItemCompletion.Complete(draft.Items, draft.Recurrence);
        problems.NotUnderstood(
            [.. draft.Misunderstood, .. draft.Items.Where(item => !ItemCompletion.IsWhole(item, draft.Recurrence)).Select(item => item.Place)]);

        var items = problems.MakeUnclear ? [] : Shared();
        var dated = problems.MakeUnclear ? [] : new ItemDating(period, draft.Recurrence, problems).Date(items);
        return problems.MakeUnclear ? Unclear() : Clear(dated);
    }

    private List<ScheduleItem> Shared()
    {
        var sharing = new YearSharing(period);
        var shared = sharing.Share(draft.Items.Where(item => !IsRhythm(item)));
        problems.NotUnderstood(sharing.Misunderstood);
        return shared;
    }

    private Schedule Unclear() =>
        new(text, ScheduleKind.Unclear) { Recurrence = draft.Recurrence, Problems = problems.Give() };

    private Schedule Clear(List<DatedItem> dated)
    {
        var kind = Kind(dated);
        var windows = Windows(kind, dated);
        if (problems.MakeUnclear)
        {
            return Unclear();
        }

        return new Schedule(text, kind)
        {
            Windows = windows,
            Recurrence = draft.Recurrence,
            IsYearDerived = draft.Recurrence is not { Unit: RecurrenceUnit.Year } && dated.Exists(item => item.IsYearDerived),
            Problems = problems.Give(),
        };
    }

    private ScheduleKind Kind(List<DatedItem> dated)
    {
        if (draft.IsByPlan && draft.Items.Count == 0)
        {
            return ScheduleKind.ByPlan;
        }

        if (draft.Recurrence is not null)
        {
            return ScheduleKind.Recurring;
        }

        if (draft.IsThroughout || (draft.IsDuring && dated.TrueForAll(item => item.Item.Unit == PointUnit.Year)))
        {
            return ScheduleKind.Throughout;
        }

        return dated.Count > 0 ? ScheduleKind.Dated : ScheduleKind.Unclear;
    }

    private List<ScheduleWindow> Windows(ScheduleKind kind, List<DatedItem> dated)
    {
        var said = dated.ConvertAll(item => item.Window(period));
        return kind switch
        {
            ScheduleKind.Unclear or ScheduleKind.ByPlan => [],
            ScheduleKind.Throughout when said.Count == 0 => [Whole],
            ScheduleKind.Dated or ScheduleKind.Throughout => WindowList.Order(said, period),
            ScheduleKind.Recurring => WindowList.Order(NotTooMany(Recurring(said, draft.Recurrence!.Value.Unit)), period),
        };
    }

    private ScheduleWindow Whole => new(period.From, period.To);

    /// <summary>Dates recur every year; what recurs more often does so within them.</summary>
    private IEnumerable<ScheduleWindow> Recurring(List<ScheduleWindow> said, RecurrenceUnit unit)
    {
        if (unit == RecurrenceUnit.Year && said.Count > 0)
        {
            // «ежегодно, 2024–2025 гг.»: years are cut into years, months stay.
            return draft.Items.TrueForAll(item => item is { Unit: PointUnit.Year, Last: not null, First.IsSchool: false })
                ? RecurrenceBounds.Of(said, period).SelectMany(years => PeriodParts.Cut(unit, years, isOfSchoolYears: false))
                : said;
        }

        var bounds = said.Count == 0 ? [Whole] : RecurrenceBounds.Of(WindowList.Order(said, period), period);
        var rhythm = draft.Items.Where(IsRhythm).DistinctBy(item => (item.First, item.Last, item.Edge)).ToList();
        return bounds.SelectMany(days => Occurrences.Within(days, unit, rhythm, period));
    }

    /// <summary>Counts while they are made, so that a million are never made.</summary>
    private List<ScheduleWindow> NotTooMany(IEnumerable<ScheduleWindow> occurrences)
    {
        List<ScheduleWindow> windows = [.. occurrences.Take(MostWindows + 1)];
        if (windows.Count > MostWindows)
        {
            problems.TooManyTimes(MostWindows);
        }

        return windows;
    }

    private static bool IsRhythm(ScheduleItem item) => item.Unit is PointUnit.DayOfMonth or PointUnit.Weekday or PointUnit.NthWeekday;
}
