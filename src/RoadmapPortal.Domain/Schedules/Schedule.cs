using RoadmapPortal.Domain.Schedules.Grammar;
using RoadmapPortal.Domain.Schedules.Meaning;

namespace RoadmapPortal.Domain.Schedules;

/// <summary>
/// срок: the printed words, kept verbatim for ever, plus what they mean in a planning period. What is not understood is
/// said to be so, with its place, and never guessed. Readings that could be argued: decision 0009.
/// </summary>
public sealed class Schedule
{
    internal Schedule(string text, ScheduleKind kind)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>As typed.</summary>
    public string Text { get; }

    public ScheduleKind Kind { get; }

    /// <summary>
    /// In order of time, each once; every occurrence of a recurring one. Dates are kept as understood even outside the period,
    /// never clipped; what recurs within dates that leave the period does so to the end of the year after it, and from the beginning
    /// of the year before it. Empty when unclear or by plan.
    /// </summary>
    public IReadOnlyList<ScheduleWindow> Windows { get; internal init; } = [];

    /// <summary>How often, when the words say it; also of what is then dated by a plan («ежегодно по отдельному графику»).</summary>
    public Recurrence? Recurrence { get; internal init; }

    /// <summary>The windows of a recurring schedule; empty for the other kinds.</summary>
    public IReadOnlyList<ScheduleWindow> Occurrences => Kind == ScheduleKind.Recurring ? Windows : [];

    /// <summary>A window has a year that neither stands in the words nor follows from «ежегодно».</summary>
    public bool IsYearDerived { get; internal init; }

    public IReadOnlyList<ScheduleProblem> Problems { get; internal init; } = [];

    /// <summary>The first day of the first window.</summary>
    public DateOnly? From => Windows.Count == 0 ? null : Windows[0].From;

    /// <summary>The last day of the window that ends last.</summary>
    public DateOnly? To => Windows.Count == 0 ? null : Windows.Max(window => window.To);

    /// <summary>
    /// Never throws. Takes time in proportion to the length of the words and to how often it recurs, which is bounded: of more than
    /// 2,000 occurrences only the first 2,001 are made, and the words are unclear.
    /// </summary>
    public static Schedule Read(string text, PeriodDates period)
    {
        var draft = new ScheduleGrammar(text).Read();
        return new ScheduleMeaning(text, draft, period).Give();
    }

    /// <summary>How it was understood, for its author: «сентябрь 2023 – май 2024, год выведен из периода».</summary>
    public override string ToString() => ScheduleInWords.Of(this);
}
