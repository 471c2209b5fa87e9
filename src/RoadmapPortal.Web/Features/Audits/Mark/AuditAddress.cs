using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>Addresses of the audit's pages.</summary>
public static class AuditAddress
{
    /// <summary>The period that an address names; nothing named is readable and is none.</summary>
    public static (bool IsReadable, Guid? Id) PeriodOf(string? text) =>
        string.IsNullOrEmpty(text) ? (true, null) : Guid.TryParse(text, out var id) ? (true, id) : (false, null);

    public static string Words(AuditTab tab) => tab switch
    {
        AuditTab.Matrix => "Матрица",
        AuditTab.Lists => "Списки школ",
        AuditTab.Heat => "Тепловая карта",
        AuditTab.Comparison => "Сравнение",
        AuditTab.Text => "Текст и графы",
        AuditTab.Parameters => "Параметры аудита",
        AuditTab.Paste => "Вставить таблицу",
    };

    public static string OfSchool(string slug, SchoolId school, PlanningPeriodId period) => $"/m/{slug}/audit/profiles/{school.Value}?period={period.Value}";

    public static string OfParameter(string slug, RiskParameterId parameter, PlanningPeriodId period) => $"/m/{slug}/audit/parameters/{parameter.Value}?period={period.Value}";

    public static string Of(AuditTab tab, string slug, Guid? period)
    {
        var path = tab switch
        {
            AuditTab.Matrix => "",
            AuditTab.Lists => "/lists",
            AuditTab.Heat => "/heat",
            AuditTab.Comparison => "/comparison",
            AuditTab.Text => "/text",
            AuditTab.Parameters => "/choose",
            AuditTab.Paste => "/paste",
        };
        return $"/m/{slug}/audit{path}{(period is null ? null : $"?period={period}")}";
    }
}

/// <summary>The pages of a period's audit.</summary>
public enum AuditTab
{
    Matrix,
    Lists,
    Heat,
    Comparison,
    Text,
    Parameters,
    Paste,
}
