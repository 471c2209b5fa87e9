using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Checks;

/// <summary>A roadmap read for its checks: every row with what its words mean, the audit it answers, and the order that approves it.</summary>
public sealed class CheckedRoadmap
{
    private readonly Dictionary<ParameterCode, RiskParameter> byCode = [];
    private readonly Dictionary<RiskParameterId, AuditedParameter> audited;
    private readonly HashSet<RiskParameterId> retired;
    private IReadOnlyList<CheckedText>? texts;

    /// <param name="catalogue">None while the period has no catalogue: codes then mean nothing and are not checked.</param>
    /// <param name="audit">None if the period has no entry audit.</param>
    /// <param name="schools">The municipality's register.</param>
    /// <param name="order">None if no order approves the roadmap.</param>
    public CheckedRoadmap(
        Roadmap roadmap, PlanningPeriod period, RiskCatalogueVersion? catalogue, EntryAudit? audit, IReadOnlyList<School> schools, Order? order)
    {
        Roadmap = roadmap;
        Period = new PeriodDates(period.From, period.To);
        Numbering = audit?.Numbering ?? CodeNumbering.Canonical;
        Order = order;
        var tables = roadmap.Tables;
        Tables = [.. tables.Select((table, at) => new CheckedTable(table, at, tables.Count == 1, Period))];
        retired = [.. catalogue?.AllParameters().Except(catalogue.Offered()).Select(parameter => parameter.Id) ?? []];
        foreach (var parameter in catalogue?.AllParameters() ?? [])
        {
            if (parameter.CodeIn(Numbering) is { } coding)
            {
                byCode.TryAdd(coding.Code, parameter);
            }
        }

        Audited = audit is null || catalogue is null ? [] : Lines(roadmap, catalogue, audit, schools);
        audited = Audited.ToDictionary(line => line.Parameter.Id);
    }

    public Roadmap Roadmap { get; }

    public PeriodDates Period { get; }

    /// <summary>In printing order.</summary>
    public IReadOnlyList<CheckedTable> Tables { get; }

    public IEnumerable<CheckedRow> Rows => Tables.SelectMany(table => table.Rows);

    /// <summary>The audit's parameters in printing order; of a school's roadmap, those found at the school. Empty without an audit.</summary>
    public IReadOnlyList<AuditedParameter> Audited { get; }

    /// <summary>Everything that is written in the roadmap and in its order.</summary>
    internal IReadOnlyList<CheckedText> Texts => texts ??= [.. CheckedTexts.Of(this)];

    /// <summary>How this period's documents number the parameters.</summary>
    internal CodeNumbering Numbering { get; }

    internal Order? Order { get; }

    /// <summary>The audit's line that a code means in this roadmap's numbering; none if the audit has no such.</summary>
    public AuditedParameter? Find(ParameterCode code) =>
        byCode.TryGetValue(code, out var parameter) ? audited.GetValueOrDefault(parameter.Id) : null;

    /// <summary>The parameter that a code means in this roadmap's numbering, audited or not; none if the catalogue has no such.</summary>
    internal RiskParameter? ParameterOf(ParameterCode code) => byCode.GetValueOrDefault(code);

    /// <summary>Whether a code means a parameter that the catalogue has retired, audited or not.</summary>
    internal bool IsRetired(ParameterCode code) => byCode.TryGetValue(code, out var parameter) && retired.Contains(parameter.Id);

    private List<AuditedParameter> Lines(Roadmap roadmap, RiskCatalogueVersion catalogue, EntryAudit audit, IReadOnlyList<School> schools)
    {
        var parameters = catalogue.Factors.SelectMany(factor => factor.Parameters.Select(parameter => (Factor: factor, Parameter: parameter)))
            .ToDictionary(pair => pair.Parameter.Id);
        var register = schools.Where(school => roadmap.ConcernedSchool is not { } own || school.Id == own).ToDictionary(school => school.Id);
        var found = audit.Findings.Where(finding => register.ContainsKey(finding.SchoolId)).ToLookup(finding => finding.ParameterId, finding => register[finding.SchoolId]);
        return
        [
            .. audit.Lines.OrderBy(line => line.Position)
                .Where(line => parameters.ContainsKey(line.ParameterId) && (roadmap.ConcernedSchool is null || found.Contains(line.ParameterId)))
                .Select(line => Line(parameters[line.ParameterId].Factor, parameters[line.ParameterId].Parameter, found[line.ParameterId])),
        ];
    }

    private AuditedParameter Line(RiskFactor factor, RiskParameter parameter, IEnumerable<School> schools)
    {
        var code = parameter.CodeIn(Numbering)?.Code.ToString() ?? $"«{parameter.Name}»";
        return new AuditedParameter(factor, parameter, code, [.. schools.OrderBy(school => school.PrintOrder)]);
    }
}
