using RoadmapPortal.Domain.Schedules.Grammar;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schedules.Meaning;

/// <summary>
/// Spreads a year over the list it stands in: back over those before it that have none («май, октябрь 2024 г.»), and a
/// further year over all that shared the first («май 2024 г., 2025 г.», «III квартал 2024, 2025 годов»).
/// </summary>
internal sealed class YearSharing(PeriodDates period)
{
    private readonly List<ScheduleItem> shared = [];

    /// <summary>The items of <see cref="shared"/>, from here on, that still have no year.</summary>
    private int yearless;

    /// <summary>The items, from here to <see cref="yearless"/>, that have the year said last.</summary>
    private int together;

    public List<TextPlace> Misunderstood { get; } = [];

    public List<ScheduleItem> Share(IEnumerable<ScheduleItem> items)
    {
        foreach (var item in items)
        {
            if (item.Unit == PointUnit.Year)
            {
                TakeYears(item);
            }
            else
            {
                TakeDate(item);
            }
        }

        return shared;
    }

    private void TakeDate(ScheduleItem item)
    {
        shared.Add(item);
        if (item.SaysYear)
        {
            SpreadBack(item.First.Year != 0 ? item.First : item.Dating, shared.Count - 2, item.First.OrderInYear);
        }
    }

    private void TakeYears(ScheduleItem years)
    {
        var year = years.First;
        if (!years.IsOneYear)
        {
            // «май 2024 г., 2025–2026 гг.»: May of those years, or those years?
            Add(years, isUnderstood: yearless == shared.Count && together == yearless);
        }
        else if (yearless < shared.Count)
        {
            SpreadBack(year, shared.Count - 1, orderOfNext: int.MaxValue);
        }
        else if (together == yearless || year.IsSchool)
        {
            Add(years, isUnderstood: true);
        }
        else if (shared[^1].SaysOneYear)
        {
            foreach (var item in shared[together..yearless])
            {
                shared.Add(item.Of(year.Year + item.Dating.Year - shared[yearless - 1].Dating.Year, isSchool: false));
            }

            (together, yearless) = (yearless, shared.Count);
        }
        else
        {
            Add(years, isUnderstood: false);
        }
    }

    private void Add(ScheduleItem years, bool isUnderstood)
    {
        shared.Add(years);
        (together, yearless) = (shared.Count, shared.Count);
        if (!isUnderstood)
        {
            Misunderstood.Add(years.Place);
        }
    }

    /// <summary>
    /// A list runs on in time: of «Декабрь, январь 2024» the first is of 2023, unless only 2024 has that month in the period.
    /// </summary>
    private void SpreadBack(Point dated, int from, int orderOfNext)
    {
        var year = dated.Year;
        for (var at = from; at >= yearless; at--)
        {
            var item = shared[at].Of(year, dated.IsSchool);
            var order = item.First.OrderInYear;
            if (!dated.IsSchool && order > orderOfNext && MayBeOf(item, year - 1))
            {
                year--;
                item = item.Of(year, isSchool: false) with { IsYearDerived = true };
            }

            shared[at] = item;
            orderOfNext = order;
        }

        (together, yearless) = (yearless, shared.Count);
    }

    private bool MayBeOf(ScheduleItem item, int year) =>
        DatedItem.TryGive(item.Of(year, isSchool: false), out var dated) && dated.Meets(period);
}
