namespace RoadmapPortal.Domain.Audits;

/// <summary>A column of the printed audit table.</summary>
/// <param name="Group">Words over several neighbouring columns: «Фактор негативного влияния (риска)»; none if the column stands alone.</param>
public sealed record AuditColumn(AuditColumnKind Kind, string Heading, string? Group);

public enum AuditColumnKind
{
    Number,
    Factor,
    Parameter,
    Code,
    Schools,
}
