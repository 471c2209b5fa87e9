using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>A factor or a parameter of a catalogue version, and everything that uses it.</summary>
public sealed class PartQuery(CatalogueVersionQuery versions, Gate gate, PortalContexts contexts)
{
    /// <summary>More activities are counted, not named.</summary>
    public const int MostActivities = 50;

    /// <returns>None if there is no such part or it is not for this visitor.</returns>
    public async Task<PartView?> RunAsync(Visitor visitor, RiskCatalogueVersionId versionId, Guid part, CancellationToken cancellation)
    {
        if (await versions.RunAsync(visitor, versionId, cancellation) is not { } version || await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return null;
        }

        var factor = version.Version.Factors.FirstOrDefault(factor => factor.Id.Value == part);
        var parameter = version.Version.AllParameters().FirstOrDefault(parameter => parameter.Id.Value == part);
        if (factor is null && parameter is null)
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var ids = (parameter is null ? factor!.Parameters : [parameter]).Select(parameter => parameter.Id).ToList();
        return new PartView(version, factor, parameter, await AuditsAsync(context, ids, cancellation), await ActivitiesAsync(context, ids, cancellation));
    }

    private static async Task<IReadOnlyList<UsingAudit>> AuditsAsync(PortalContext context, List<RiskParameterId> ids, CancellationToken cancellation)
    {
        var audits = await context.EntryAudits.Where(audit => audit.Lines.Any(line => ids.Contains(line.ParameterId)) || audit.Findings.Any(finding => ids.Contains(finding.ParameterId)))
            .Join(context.PlanningPeriods, audit => audit.PeriodId, period => period.Id, (audit, period) => new { audit.Id, period.Words, period.From })
            .OrderByDescending(audit => audit.From).ToListAsync(cancellation);
        var schools = await context.Set<Finding>().Where(finding => ids.Contains(finding.ParameterId)).Select(finding => new { finding.AuditId, finding.SchoolId }).Distinct()
            .GroupBy(finding => finding.AuditId).Select(found => new { found.Key, Count = found.Count() }).ToDictionaryAsync(found => found.Key, found => found.Count, cancellation);
        return [.. audits.Select(audit => new UsingAudit(audit.Words, schools.GetValueOrDefault(audit.Id)))];
    }

    private static async Task<IReadOnlyList<UsingActivity>> ActivitiesAsync(PortalContext context, List<RiskParameterId> ids, CancellationToken cancellation)
    {
        var rows = await context.Activities.AsNoTracking().Where(row => row.Parameters.Any(link => ids.Contains(link.ParameterId)))
            .Join(context.RoadmapTables, row => row.TableId, table => table.Id, (row, table) => new { Row = row, table.RoadmapId })
            .Join(context.Roadmaps, line => line.RoadmapId, map => map.Id, (line, map) => new { line.Row, map.Id, map.Title })
            .OrderBy(line => line.Title).ThenBy(line => line.Row.Rank).Take(MostActivities).ToListAsync(cancellation);
        return [.. rows.Select(line => new UsingActivity(line.Id, line.Title, line.Row.Cells[ColumnKind.Title], line.Row.RemovedAt is not null))];
    }
}

/// <param name="Factor">None if the part is a parameter.</param>
/// <param name="Parameter">None if the part is a factor.</param>
/// <param name="Activities">Not more than <see cref="PartQuery.MostActivities"/>.</param>
public sealed record PartView(
    CatalogueVersionView Version, RiskFactor? Factor, RiskParameter? Parameter, IReadOnlyList<UsingAudit> Audits, IReadOnlyList<UsingActivity> Activities)
{
    public string Name => Factor?.Name ?? Parameter!.Name;

    public bool IsRetired => Factor?.IsRetired ?? Parameter!.IsRetired;

    public ParameterUse Use => Parameter is not null
        ? Version.UseOf(Parameter)
        : Factor!.Parameters.Select(Version.UseOf).Aggregate(ParameterUse.None, (sum, use) => new ParameterUse(Math.Max(sum.Audits, use.Audits), sum.Findings + use.Findings, sum.Activities + use.Activities));

    /// <summary>Why it cannot be removed; empty if it can.</summary>
    public IReadOnlyList<string> WhyNotRemove => [.. (Factor?.WhyNotRemove() ?? Parameter!.WhyNotRemove(Use)).Select(refusal => refusal.Words)];
}

/// <param name="Schools">At how many schools it was found.</param>
public sealed record UsingAudit(string Period, int Schools);

public sealed record UsingActivity(RoadmapId Roadmap, string RoadmapTitle, string Title, bool IsRemoved);
