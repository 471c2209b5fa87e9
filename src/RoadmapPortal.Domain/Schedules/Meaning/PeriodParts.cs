namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>Cuts days into weeks, months, quarters, half-years or years.</summary>
internal static class PeriodParts
{
    /// <summary>
    /// A part at either end that has less than a third of its days belongs to its neighbour: a plan from 30 March on does
    /// not ask for a monthly duty to be done in the last two days of March (decision 0009).
    /// </summary>
    private const int LeastShare = 3;

    public static IEnumerable<ScheduleWindow> Cut(RecurrenceUnit unit, ScheduleWindow days, bool isOfSchoolYears)
    {
        ScheduleWindow? previous = null;
        for (var start = Start(unit, days.From, isOfSchoolYears); start <= days.To;)
        {
            var next = Next(unit, start, isOfSchoolYears);
            var part = new ScheduleWindow(start < days.From ? days.From : start, next > days.To ? days.To : next.AddDays(-1));
            var isStub = Length(part) * LeastShare < next.DayNumber - start.DayNumber;
            if (previous is { } neighbour)
            {
                if (isStub || IsStub(unit, neighbour, isOfSchoolYears))
                {
                    part = part with { From = neighbour.From };
                }
                else
                {
                    yield return neighbour;
                }
            }

            previous = part;
            start = next;
        }

        if (previous is { } last)
        {
            yield return last;
        }
    }

    private static bool IsStub(RecurrenceUnit unit, ScheduleWindow part, bool isOfSchoolYears)
    {
        var start = Start(unit, part.From, isOfSchoolYears);
        return Length(part) * LeastShare < Next(unit, start, isOfSchoolYears).DayNumber - start.DayNumber;
    }

    private static int Length(ScheduleWindow days) => days.To.DayNumber - days.From.DayNumber + 1;

    private static DateOnly Start(RecurrenceUnit unit, DateOnly day, bool isOfSchoolYears) => unit switch
    {
        RecurrenceUnit.Day => day,
        RecurrenceUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        RecurrenceUnit.Month => day.AddDays(1 - day.Day),
        RecurrenceUnit.Quarter => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
        RecurrenceUnit.HalfYear when isOfSchoolYears => new DateOnly(day.Year, day.Month < 9 ? 1 : 9, 1),
        RecurrenceUnit.HalfYear => new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1),
        RecurrenceUnit.Year when isOfSchoolYears => new DateOnly(day.Month < 9 ? day.Year - 1 : day.Year, 9, 1),
        RecurrenceUnit.Year => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly Next(RecurrenceUnit unit, DateOnly start, bool isOfSchoolYears) => unit switch
    {
        RecurrenceUnit.Day => start.AddDays(1),
        RecurrenceUnit.Week => start.AddDays(7),
        RecurrenceUnit.Month => start.AddMonths(1),
        RecurrenceUnit.Quarter => start.AddMonths(3),
        RecurrenceUnit.HalfYear when isOfSchoolYears => start.AddMonths(start.Month == 9 ? 4 : 8),
        RecurrenceUnit.HalfYear => start.AddMonths(6),
        RecurrenceUnit.Year => start.AddYears(1),
    };
}
