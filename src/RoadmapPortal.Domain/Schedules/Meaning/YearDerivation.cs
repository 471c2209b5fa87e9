using RoadmapPortal.Domain.Schedules.Grammar;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>Finds the years that an item without one can have in a period.</summary>
internal static class YearDerivation
{
    /// <summary>A period of more years than this derives from its first ones only.</summary>
    private const int MostYears = 30;

    private enum Fit
    {
        None,
        Overlaps,
        BeginsInside,
        Whole,
    }

    /// <summary>
    /// Every year whose days suit the period best: wholly inside, or else beginning (a deadline: ending) inside, or else
    /// overlapping. None when the period has no such days.
    /// </summary>
    public static List<DatedItem> Candidates(ScheduleItem item, PeriodDates period)
    {
        var yearless = OfThePeriodsYears(item, period);
        var best = Fit.Overlaps;
        List<DatedItem> candidates = [];
        for (var year = period.From.Year - 1; year <= Math.Min(period.To.Year, period.From.Year + MostYears); year++)
        {
            if (!DatedItem.TryGive(yearless with { First = yearless.First.Of(year, yearless.First.IsSchool) }, out var dated))
            {
                continue;
            }

            var fit = FitOf(dated, period);
            if (fit > best)
            {
                candidates.Clear();
                best = fit;
            }

            if (fit == best)
            {
                // The item keeps saying no year: what follows in the list is not dated by it.
                candidates.Add(dated with { Item = item, IsYearDerived = true });
            }
        }

        return candidates;
    }

    /// <summary>A list runs on in time: after «сентябрь 2023 г.» a «май» is that of 2024, if the period has it.</summary>
    public static bool TryFollow(DatedItem previous, ScheduleItem item, PeriodDates period, out DatedItem dated)
    {
        var yearless = OfThePeriodsYears(item, period);
        for (var year = previous.From.Year - 1; year <= previous.From.Year + 1; year++)
        {
            if (DatedItem.TryGive(yearless with { First = yearless.First.Of(year, yearless.First.IsSchool) }, out dated)
                && dated.From >= previous.From && dated.Meets(period))
            {
                dated = dated with { IsYearDerived = true };
                return true;
            }
        }

        dated = default;
        return false;
    }

    /// <summary>«полугодие» and «год» that say neither a number nor «учебный» are of the years that the period is made of.</summary>
    private static ScheduleItem OfThePeriodsYears(ScheduleItem item, PeriodDates period) =>
        period.IsOfSchoolYears && item.Unit is PointUnit.HalfYear or PointUnit.Year
            ? item with { First = item.First with { IsSchool = true } }
            : item;

    private static Fit FitOf(DatedItem dated, PeriodDates period)
    {
        if (!period.Meets(dated.From, dated.To))
        {
            return Fit.None;
        }

        if ((dated.From >= period.From && dated.To <= period.To) || (dated.Item.Unit == PointUnit.Year && LiesMostlyIn(period, dated)))
        {
            return Fit.Whole;
        }

        var decisive = dated.Item.Edge is Edge.Until or Edge.Through ? dated.To : dated.From;
        return period.Meets(decisive, decisive) ? Fit.BeginsInside : Fit.Overlaps;
    }

    /// <summary>A period from August to July is of the school year that begins in September, not of the one that ends in its first month.</summary>
    private static bool LiesMostlyIn(PeriodDates period, DatedItem dated)
    {
        var from = Math.Max(dated.From.DayNumber, period.From.DayNumber);
        var to = Math.Min(dated.To.DayNumber, period.To.DayNumber);
        return (to - from) * 2 >= dated.To.DayNumber - dated.From.DayNumber;
    }
}
