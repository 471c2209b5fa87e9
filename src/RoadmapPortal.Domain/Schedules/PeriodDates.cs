namespace RoadmapPortal.Domain.Schedules;

/// <summary>The dates of a planning period, both inclusive: what missing years are derived from.</summary>
public readonly record struct PeriodDates
{
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public PeriodDates(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The period ends on {to:O}, before it begins on {from:O}.", nameof(to));
        }

        From = from;
        To = to;
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
}
