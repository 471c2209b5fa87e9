using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>Counts where parameters are used: in audits, at schools, in activities.</summary>
internal static class ParameterUses
{
    /// <returns>Nothing for parameters that are used nowhere.</returns>
    public static async Task<IReadOnlyDictionary<RiskParameterId, ParameterUse>> OfAsync(
        PortalContext context, IReadOnlyCollection<RiskParameterId> parameters, CancellationToken cancellation)
    {
        var audits = await context.Set<AuditLine>().Where(line => parameters.Contains(line.ParameterId))
            .GroupBy(line => line.ParameterId).Select(lines => new { lines.Key, Count = lines.Count() }).ToDictionaryAsync(line => line.Key, line => line.Count, cancellation);
        var findings = await context.Set<Finding>().Where(finding => parameters.Contains(finding.ParameterId))
            .GroupBy(finding => finding.ParameterId).Select(found => new { found.Key, Count = found.Count() }).ToDictionaryAsync(line => line.Key, line => line.Count, cancellation);
        var activities = await context.Set<ActivityParameter>().Where(link => parameters.Contains(link.ParameterId))
            .GroupBy(link => link.ParameterId).Select(links => new { links.Key, Count = links.Count() }).ToDictionaryAsync(line => line.Key, line => line.Count, cancellation);
        return audits.Keys.Union(findings.Keys).Union(activities.Keys)
            .ToDictionary(id => id, id => new ParameterUse(audits.GetValueOrDefault(id), findings.GetValueOrDefault(id), activities.GetValueOrDefault(id)));
    }

    /// <summary>What of its catalogue a period uses.</summary>
    public static async Task<ParameterUse> OfAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var audits = context.EntryAudits.Where(audit => audit.PeriodId == period).Select(audit => audit.Id);
        var rows = context.Roadmaps.Where(map => map.PeriodId == period).Join(context.RoadmapTables, map => map.Id, table => table.RoadmapId, (_, table) => table.Id)
            .Join(context.Activities, table => table, row => row.TableId, (_, row) => row.Id);
        return new ParameterUse(
            await context.Set<AuditLine>().CountAsync(line => audits.Contains(line.AuditId), cancellation),
            await context.Set<Finding>().CountAsync(finding => audits.Contains(finding.AuditId), cancellation),
            await context.Set<ActivityParameter>().Where(link => rows.Contains(link.ActivityId)).Select(link => link.ActivityId).Distinct().CountAsync(cancellation));
    }
}
