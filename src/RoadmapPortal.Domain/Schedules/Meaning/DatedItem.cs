using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>An item with its days: those of its first point and those of its last, which are the same when it is no interval.</summary>
internal readonly record struct DatedItem(ScheduleItem Item, ScheduleWindow First, ScheduleWindow Last, bool IsYearDerived)
{
    public DateOnly From => First.From;

    public DateOnly To => Last.To;

    public bool EndsBeforeItBegins => To < From;

    /// <summary>What the item's preposition makes of its days; the open end of a deadline is closed when all windows are known.</summary>
    public ScheduleWindow Window(PeriodDates period) => Item.Edge switch
    {
        Edge.None => new ScheduleWindow(From, To),
        Edge.Until => Deadline(Item.Unit == PointUnit.Day ? To : From.AddDays(-1)),
        Edge.Through => Deadline(To),
        Edge.From => new ScheduleWindow(From, Later(period.To, From), OpenSide.End),
        Edge.After => new ScheduleWindow(To.AddDays(1), Later(period.To, To.AddDays(1)), OpenSide.End),
    };

    /// <summary>Whether a day of it is in the period; of an interval that ends before it begins, a day of either end.</summary>
    public bool Meets(PeriodDates period) =>
        EndsBeforeItBegins ? period.Meets(First.From, First.To) || period.Meets(Last.From, Last.To) : period.Meets(From, To);

    /// <summary>Both ends are at least in part inside: «2024 г.» suits a period that ends in August, «май – сентябрь 2024 г.» does not.</summary>
    public bool IsInside(PeriodDates period) => period.Meets(First.From, First.To) && period.Meets(Last.From, Last.To);

    /// <param name="item">Says a year at one of its ends at least.</param>
    /// <param name="dated">The days, when the year has them.</param>
    public static bool TryGive(ScheduleItem item, out DatedItem dated)
    {
        dated = default;
        if (item.Last is not { } last)
        {
            if (!PointDates.TryGive(item.First, out var days))
            {
                return false;
            }

            dated = new DatedItem(item, days, days, item.IsYearDerived);
            return true;
        }

        var first = item.First.Year == 0 ? item.First.Of(last.Year, last.IsSchool) : item.First;
        if (!PointDates.TryGive(first, out var begin))
        {
            return false;
        }

        // «сентябрь 2023 г. – май»: the first May after it.
        var isOpen = last.Year == 0;
        last = isOpen ? last.Of(first.Year, first.IsSchool) : last;
        if (!PointDates.TryGive(last, out var end)
            || (isOpen && end.To < begin.From && !PointDates.TryGive(last.Of(first.Year + 1, first.IsSchool), out end)))
        {
            return false;
        }

        dated = new DatedItem(item, begin, end, item.IsYearDerived || isOpen);
        return true;
    }

    private static ScheduleWindow Deadline(DateOnly to) => new(to, to, OpenSide.Beginning);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
