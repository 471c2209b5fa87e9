using RoadmapPortal.Domain.Audits;

namespace RoadmapPortal.Web.Features.Audits.Narrate;

/// <summary>What the columns of an audit's table are.</summary>
public static class NarrativeWords
{
    public static string Of(AuditColumnKind kind) => kind switch
    {
        AuditColumnKind.Number => "Номер фактора",
        AuditColumnKind.Factor => "Фактор",
        AuditColumnKind.Parameter => "Параметр",
        AuditColumnKind.Code => "Код параметра",
        AuditColumnKind.Schools => "Школы",
    };
}
