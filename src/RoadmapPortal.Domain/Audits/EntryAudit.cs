using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
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
    /// <summary>Of a parameter, in characters; the longest real one has 240.</summary>
    public const int LongestList = 4_000;

    public static readonly Rule ParameterIsAudited = new(
        "audit/parameter-is-audited", "Этого параметра нет среди параметров аудита. Обновите страницу; включить его можно в «Параметрах аудита».");

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

    public IReadOnlyList<Refusal> WhyNotMark(RiskParameterId parameter) =>
        lines.Exists(line => line.ParameterId == parameter) ? [] : [ParameterIsAudited.Refuse()];

    /// <summary>Marks a parameter as found at a school. Marking twice changes nothing.</summary>
    /// <param name="evidence">What shows it; the printed documents give none.</param>
    public void Mark(SchoolId school, RiskParameterId parameter, string? evidence = null)
    {
        if (!findings.Any(finding => finding.SchoolId == school && finding.ParameterId == parameter))
        {
            findings.Add(new Finding(Tenant, FindingId.New(), Id, school, parameter, evidence));
        }
    }

    /// <summary>Takes a mark away. Where there is none, nothing changes.</summary>
    public void Unmark(SchoolId school, RiskParameterId parameter) =>
        findings.RemoveAll(finding => finding.SchoolId == school && finding.ParameterId == parameter);

    /// <summary>Sets a mark or takes it away.</summary>
    public void Put(SchoolId school, RiskParameterId parameter, bool isFound)
    {
        if (isFound)
        {
            Mark(school, parameter);
        }
        else
        {
            Unmark(school, parameter);
        }
    }

    public IReadOnlyList<Refusal> WhyNotWriteList(RiskParameterId parameter, string words) =>
        [.. WhyNotMark(parameter), .. words.Length > LongestList ? [Wording.Fits.Refuse(words.Length, LongestList)] : Array.Empty<Refusal>()];

    /// <summary>
    /// Writes a parameter's list. Marks the schools that the writer added to what they saw and takes the marks of those away that they took
    /// out: what others marked meanwhile stays.
    /// </summary>
    /// <param name="seen">The list that the writer saw before typing.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNotWriteList"/>.</exception>
    public void WriteList(RiskParameterId parameter, SchoolList register, string seen, string words)
    {
        RefusedException.ThrowIfAny(WhyNotWriteList(parameter, words));
        var before = register.Read(seen).Schools;
        var after = register.Read(words).Schools;
        foreach (var school in after.Except(before))
        {
            Mark(school.Id, parameter);
        }

        foreach (var school in before.Except(after))
        {
            Unmark(school.Id, parameter);
        }

        lines.Single(line => line.ParameterId == parameter).Write(words);
    }
}
