namespace RoadmapPortal.Domain.Schedules;

/// <summary>The dates of a planning period, both inclusive: what missing years are derived from.</summary>
public sealed record PeriodDates
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>No plan is older than 1900 or newer than 2199; dates beyond are taken as these, so that reading never fails.</summary>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public PeriodDates(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The period ends on {to:O}, before it begins on {from:O}.", nameof(to));
        }

        From = Within(from);
        To = Within(to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>
    /// Whether «год» and «полугодие» without a number mean those of school (decision 0009): the period ends with a school
    /// year, between May and August, and not in the calendar year in which it began.
    /// </summary>
    public bool IsOfSchoolYears => To.Month is >= 5 and <= 8 && From.Year < To.Year;

    /// <summary>Whether the two have a day in common.</summary>
    public bool Meets(DateOnly from, DateOnly to) => from <= To && to >= From;

    private static DateOnly Within(DateOnly day) => day < Earliest ? Earliest : day > Latest ? Latest : day;
}
