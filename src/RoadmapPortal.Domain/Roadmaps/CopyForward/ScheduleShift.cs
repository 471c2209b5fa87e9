using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>
/// Moves the years of a date cell, if what the words mean moves with them: read in the moved period, each window must be so many years
/// later, and of the same kind. Otherwise the words stay, and the author is told. Words without a year stay: the period dates them.
/// </summary>
public static class ScheduleShift
{
    /// <param name="seen">As read in the period of the roadmap that is copied.</param>
    /// <param name="target">The period of the copy, which need not be exactly so many years later.</param>
    public static ShiftedSchedule Of(Schedule seen, YearShift shift, PeriodDates target)
    {
        var shifted = shift.Of(seen.Text);
        if (shifted.Kept.Any(year => year.Because != KeptBecause.OfAnAct))
        {
            // A cell is moved whole or not at all.
            return new ShiftedSchedule(shifted with { After = seen.Text, Moved = [] }, "Годы не сдвинуты: в новом периоде такого срока нет. Впишите его сами.");
        }

        if (shifted.IsChanged)
        {
            var later = Schedule.Read(shifted.After, shift.ShiftedPlan());
            if (!MovesWith(seen, later, shift.Years))
            {
                return new ShiftedSchedule(shifted with { After = seen.Text, Moved = [] }, $"Годы не сдвинуты: было «{seen}», а стало бы «{later}». Впишите срок сами.");
            }
        }

        // What was wrong before is told by the checks; what is wrong only now is told here.
        var next = Schedule.Read(shifted.After, target);
        var problem = next.Problems.FirstOrDefault(problem => seen.Problems.All(other => other.Rule != problem.Rule));
        return new ShiftedSchedule(shifted, problem?.Words);
    }

    private static bool MovesWith(Schedule seen, Schedule later, int years) =>
        (later.Kind, later.Recurrence, later.IsYearDerived, later.Windows.Count) == (seen.Kind, seen.Recurrence, seen.IsYearDerived, seen.Windows.Count)
        && seen.Windows.Zip(later.Windows).All(pair => MovesWith(pair.First, pair.Second, years));

    /// <summary>An open end is nobody's word and is not compared.</summary>
    private static bool MovesWith(ScheduleWindow seen, ScheduleWindow later, int years) =>
        seen.Open == later.Open
        && (seen.Open == OpenSide.Beginning || MovesWith(seen.From, later.From, years))
        && (seen.Open == OpenSide.End || MovesWith(seen.To, later.To, years));

    /// <summary>The same day of a later year; the last day of February is the same, be it the 28th or the 29th.</summary>
    private static bool MovesWith(DateOnly seen, DateOnly later, int years) =>
        later == seen.AddYears(years) || (EndsFebruary(seen) && EndsFebruary(later) && later.Year == seen.Year + years);

    private static bool EndsFebruary(DateOnly day) => day.Month == 2 && day.AddDays(1).Month == 3;
}

/// <param name="ToLookAt">What the author should look at, in words; none if all is well.</param>
public sealed record ShiftedSchedule(ShiftedWords Words, string? ToLookAt);
