using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>A parameter that the period's audit asks every school about.</summary>
/// <param name="Code">As the period's documents print it; none if the parameter has no code there.</param>
/// <param name="Factor">Number and name: «1. Кадровые ресурсы».</param>
public sealed record AuditQuestion(RiskParameterId Parameter, string? Code, string Name, string Factor)
{
    /// <summary>«1.1. Дефицит педагогов».</summary>
    public string Title => Code is null ? Name : $"{Code} {Name}";

    /// <summary>The audit's parameters, factor after factor.</summary>
    public static IReadOnlyList<AuditQuestion> Of(EntryAudit audit, RiskCatalogueVersion version)
    {
        var asked = audit.Lines.Select(line => line.ParameterId).ToHashSet();
        return
        [
            .. from factor in version.Factors.OrderBy(factor => factor.Position)
               from parameter in factor.Parameters.OrderBy(parameter => parameter.Position)
               where asked.Contains(parameter.Id)
               select new AuditQuestion(parameter.Id, parameter.CodeIn(audit.Numbering)?.Printed, parameter.Name, $"{factor.PrintedNumber} {factor.Name}".Trim()),
        ];
    }
}
