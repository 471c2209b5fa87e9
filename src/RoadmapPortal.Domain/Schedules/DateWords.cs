using System.Globalization;

namespace RoadmapPortal.Domain.Schedules;

/// <summary>Dates chosen from a calendar, in words as offices write them and as <see cref="Schedule.Read"/> understands them.</summary>
public static class DateWords
{
    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    /// <summary>«15.09.2023», «сентябрь 2023 г.», «сентябрь 2023 г. – май 2024 г.», «01.09.2023 – 15.10.2023»; whichever day is the first.</summary>
    public static string Between(DateOnly one, DateOnly other)
    {
        var (from, to) = one <= other ? (one, other) : (other, one);
        if (from == to)
        {
            return Day(from);
        }

        if (from.Day != 1 || to.AddDays(1).Day != 1)
        {
            return $"{Day(from)} – {Day(to)}";
        }

        return (from.Year, from.Month) == (to.Year, to.Month) ? Month(from) : $"{Month(from)} – {Month(to)}";
    }

    /// <summary>The months of a period, in order: «август 2023 г.».</summary>
    public static IReadOnlyList<string> MonthsOf(PeriodDates period)
    {
        var first = new DateOnly(period.From.Year, period.From.Month, 1);
        var count = ((period.To.Year - first.Year) * 12) + period.To.Month - first.Month + 1;
        return [.. Enumerable.Range(0, count).Select(first.AddMonths).Select(Month)];
    }

    /// <summary>What lasts as long as the period, or comes again and again in it.</summary>
    public static IReadOnlyList<string> Throughout(PeriodDates period) =>
        [period.IsOfSchoolYears ? "в течение учебного года" : "в течение года", "весь период", "ежемесячно", "по отдельному графику"];

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year} г.");
}
