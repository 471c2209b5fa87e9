using System.Globalization;
using RoadmapPortal.Domain.Audits.SelfAudit;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary>An answer in one line, and other small texts of these pages.</summary>
public static class AnswerSpelling
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>«выявлено: 3 вакансии; 12,5 %».</summary>
    public static string Of(AnswerWords words)
    {
        var parts = ((string?[])[words.Text, Amount(words), words.Link]).OfType<string>().ToList();
        var value = words.Value is { } chosen ? SchoolAuditWords.Of(chosen) : "ничего не выбрано";
        return parts.Count == 0 ? value : $"{value}: {string.Join("; ", parts)}";
    }

    /// <summary>«12,5 %»; none without a number.</summary>
    public static string? Amount(AnswerWords words) => words.Amount is { } number ? $"{number.ToString("0.####", Russian)} {words.Unit}".TrimEnd() : null;

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
