using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>
/// Gives a bare number what the words after it say: «10 и 12 мая», «II–III кварталы», «I, III кварталы». A monthly duty
/// reads it as a day, «Ежемесячно 28».
/// </summary>
internal static class ItemCompletion
{
    public static void Complete(List<ScheduleItem> items, Recurrence? recurrence)
    {
        Point? following = null;
        for (var at = items.Count - 1; at >= 0; at--)
        {
            var item = items[at];
            if (item.Last is { } last)
            {
                last = Fill(last, following, recurrence);
                item = item with { Last = last, First = Fill(item.First, last, recurrence) };
            }
            else
            {
                item = item with { First = Fill(item.First, following, recurrence) };
            }

            items[at] = IsSchoolYearLike(item, following) ? item with { First = item.First with { IsSchool = true }, Last = null } : item;
            following = items[at].First;
        }
    }

    /// <summary>Whether the words of an item go together, and with how often it recurs.</summary>
    public static bool IsWhole(ScheduleItem item, Recurrence? recurrence) => item.Unit switch
    {
        PointUnit.Bare => false,
        PointUnit.DayOfMonth => recurrence is { Unit: RecurrenceUnit.Month }
            && item.Last is null or { Unit: PointUnit.DayOfMonth } && item.Edge is Edge.None or Edge.Until or Edge.Through,
        PointUnit.Weekday => recurrence is { Unit: RecurrenceUnit.Week } && item is { Last: null, Edge: Edge.None },
        PointUnit.NthWeekday => recurrence is { Unit: RecurrenceUnit.Month } && item is { Last: null, Edge: Edge.None },
        PointUnit.Year => item.Last is not { } last || (last.Unit == PointUnit.Year && last.IsSchool == item.First.IsSchool),
        PointUnit.Day or PointUnit.Month or PointUnit.Quarter or PointUnit.HalfYear =>
            item.Last is null or { Unit: PointUnit.Day or PointUnit.Month or PointUnit.Quarter or PointUnit.HalfYear },
    };

    private static Point Fill(Point bare, Point? like, Recurrence? recurrence)
    {
        if (bare.Unit != PointUnit.Bare)
        {
            return bare;
        }

        return like switch
        {
            { Unit: PointUnit.Day } day when !bare.IsOrdinal => new Point(PointUnit.Day, day.Number, bare.Number),
            { Unit: PointUnit.DayOfMonth } when !bare.IsOrdinal => new Point(PointUnit.DayOfMonth, Day: bare.Number),
            { Unit: PointUnit.NthWeekday } weekday when bare.Number <= 5 => new Point(PointUnit.NthWeekday, weekday.Number, bare.Number),
            { Unit: PointUnit.Quarter } when bare.Number <= 4 => new Point(PointUnit.Quarter, bare.Number),
            { Unit: PointUnit.HalfYear } half when bare.Number <= 2 => new Point(PointUnit.HalfYear, bare.Number, IsSchool: half.IsSchool),
            _ when recurrence is { Unit: RecurrenceUnit.Month } && !bare.IsOrdinal => new Point(PointUnit.DayOfMonth, Day: bare.Number),
            _ => bare,
        };
    }

    /// <summary>«2022 – 2023» of «2022 – 2023 и 2023 – 2024 учебные годы».</summary>
    private static bool IsSchoolYearLike(ScheduleItem item, Point? following) =>
        following is { Unit: PointUnit.Year, IsSchool: true }
        && item is { Unit: PointUnit.Year, First.IsSchool: false, Last: { Unit: PointUnit.Year } last } && last.Year == item.First.Year + 1;
}
