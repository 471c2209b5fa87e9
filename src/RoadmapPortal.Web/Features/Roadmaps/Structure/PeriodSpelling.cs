using System.Globalization;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>The planning period in one text, a line for each of its fields: its days belong together and are judged together.</summary>
public static class PeriodSpelling
{
    public const string Name = "period";

    public static readonly Rule DaysAreWritten = new("period/days-are-written", "Укажите обе даты периода, например 01.09.2023.");

    public static string Of(PeriodTerms terms) => Of(Day(terms.From), Day(terms.To), terms.Words);

    public static string Of(string from, string to, string words) => $"{from.Trim()}\n{to.Trim()}\n{words}";

    /// <returns>None if a day is no day.</returns>
    public static PeriodTerms? Read(string spelled)
    {
        var lines = spelled.ReplaceLineEndings("\n").Split('\n', 3);
        return lines.Length == 3 && ReadDay(lines[0]) is { } from && ReadDay(lines[1]) is { } to ? new PeriodTerms(lines[2], from, to) : null;
    }

    public static IReadOnlyList<Refusal> WhyNot(PlanningPeriod period, string seen, string typed) =>
        Read(typed) is { } terms ? period.WhyNotChange(Read(seen) ?? period.Terms(), terms) : [DaysAreWritten.Refuse()];

    /// <summary>As a date field of a form has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
