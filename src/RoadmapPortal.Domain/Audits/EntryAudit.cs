using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Audits;

public readonly record struct EntryAuditId(Guid Value) : IEntityId<EntryAuditId>
{
    public static EntryAuditId New() => new(Guid.CreateVersion7());

    public static EntryAuditId From(Guid value) => new(value);
}

/// <summary>входной аудит of a period: the parameters that were looked at, in printing order, and the schools at which each was found.</summary>
public sealed class EntryAudit : ITenantOwned
{
    private readonly List<AuditLine> lines = [];
    private readonly List<Finding> findings = [];

    private EntryAudit()
    {
    }

    public EntryAudit(MunicipalityId tenant, EntryAuditId id, PlanningPeriodId period, CodeNumbering numbering, string? introduction, IReadOnlyList<AuditColumn> columns)
    {
        Tenant = tenant;
        Id = id;
        PeriodId = period;
        Numbering = numbering;
        Introduction = introduction;
        Columns = columns;
    }

    public MunicipalityId Tenant { get; private set; }

    public EntryAuditId Id { get; private set; }

    public PlanningPeriodId PeriodId { get; private set; }

    /// <summary>How this period's documents number the parameters.</summary>
    public CodeNumbering Numbering { get; private set; }

    /// <summary>Prose printed before the table.</summary>
    public string? Introduction { get; private set; }

    /// <summary>Columns of the printed table with the document's own heading words.</summary>
    public IReadOnlyList<AuditColumn> Columns { get; private set; } = [];

    public IReadOnlyList<AuditLine> Lines => lines;

    public IReadOnlyList<Finding> Findings => findings;

    /// <param name="printedList">The school list as the document types it; none if generated.</param>
    public AuditLine AddLine(RiskParameterId parameter, string? printedList)
    {
        var line = new AuditLine(Tenant, AuditLineId.New(), Id, parameter, lines.Count, printedList);
        lines.Add(line);
        return line;
    }

    /// <summary>Numbers the parameters otherwise. The roadmaps of the period must be written over with it: <see cref="Risks.Renumbering.RenumberingPlan"/>.</summary>
    public void Renumber(CodeNumbering numbering) => Numbering = numbering;

    /// <summary>Marks a parameter as found at a school. Marking twice changes nothing.</summary>
    /// <param name="evidence">What shows it; the printed documents give none.</param>
    public void Mark(SchoolId school, RiskParameterId parameter, string? evidence = null)
    {
        if (!findings.Any(finding => finding.SchoolId == school && finding.ParameterId == parameter))
        {
            findings.Add(new Finding(Tenant, FindingId.New(), Id, school, parameter, evidence));
        }
    }
}
