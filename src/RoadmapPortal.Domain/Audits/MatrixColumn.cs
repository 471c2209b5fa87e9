using RoadmapPortal.Domain.Risks;

namespace RoadmapPortal.Domain.Audits;

/// <summary>An audited parameter as a column of the matrix.</summary>
/// <param name="Code">As documents of the period print it, without the dot at its end; empty if it has none.</param>
public sealed record MatrixColumn(RiskFactor Factor, RiskParameter Parameter, string Code)
{
    /// <summary>«4.1 Дефицит педагогических сотрудников».</summary>
    public string Words => Code.Length == 0 ? Parameter.Name : $"{Code} {Parameter.Name}";
}
