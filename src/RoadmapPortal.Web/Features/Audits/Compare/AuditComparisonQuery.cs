using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Comparing;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Audits.Compare;

/// <summary>An audit beside one of an earlier period, with what the earlier period's municipal roadmap planned.</summary>
public sealed class AuditComparisonQuery(AuditPageQuery audits, PortalContexts contexts)
{
    /// <param name="with">The earlier period, as the address says it; none for the nearest that has an audit.</param>
    /// <returns>None if there is no such period or earlier period with an audit, or it is not for this visitor.</returns>
    public async Task<AuditComparisonView?> RunAsync(HttpContext http, string slug, string? period, string? with)
    {
        if (AuditAddress.PeriodOf(with) is not { IsReadable: true, Id: var wanted } || await audits.RunAsync(http, slug, period) is not { } view)
        {
            return null;
        }

        await using var context = contexts.Open(view.Member.Scope);
        var audited = (await context.EntryAudits.AsNoTracking().Select(audit => audit.PeriodId).ToListAsync(http.RequestAborted)).ToHashSet();
        var earlier = view.Periods.Where(other => other.From < view.Period?.From && audited.Contains(other.Id)).ToList();
        if (wanted is not null && !earlier.Exists(other => other.Id.Value == wanted))
        {
            return null;
        }

        if (view.Sources is not { Past: { } nearest } sources)
        {
            return new AuditComparisonView(view, earlier, null, null, null);
        }

        var past = wanted is null || wanted == nearest.Period.Id.Value
            ? nearest
            : await AuditSources.LoadPastAsync(context, earlier.Single(other => other.Id.Value == wanted), http.RequestAborted);
        var roadmap = await RoadmapSourcesLoader.LoadMunicipalAsync(context, past.Period.Id, http.RequestAborted);
        return new AuditComparisonView(view, earlier, past.Period, Compare(sources, past), roadmap is null ? null : new PastPlans(roadmap.Roadmap.Id, Coverage.Of(roadmap.Checked())));
    }

    private static AuditComparison Compare(AuditSources sources, PastAudit past) =>
        AuditComparison.Of(sources.Matrix(), AuditMatrix.Of(past.Audit, past.Catalogue, sources.Schools, null, past.Period.From), sources.Mapped);
}

/// <param name="Earlier">Periods before the shown one that have an audit, the newest first.</param>
/// <param name="Past">The one that is compared with; none if there is nothing to compare.</param>
/// <param name="Plans">Of the period that is compared with; none if it has no municipal roadmap.</param>
public sealed record AuditComparisonView(AuditView Audit, IReadOnlyList<PlanningPeriod> Earlier, PlanningPeriod? Past, AuditComparison? Comparison, PastPlans? Plans);

/// <summary>The municipal roadmap of an earlier period, and what of it was aimed at what.</summary>
public sealed record PastPlans(RoadmapId Roadmap, Coverage Coverage)
{
    /// <summary>
    /// The rows that were aimed at a parameter: by their own period's codes, which mean that period's parameters, which are this one. A row
    /// that names two of them stands once.
    /// </summary>
    public IReadOnlyList<CheckedRow> Against(ComparedParameter parameter)
    {
        var before = parameter.PastColumns.Select(column => column.Parameter.Id).ToHashSet();
        return [.. Coverage.Parameters.Where(line => before.Contains(line.Line.Parameter.Id)).SelectMany(line => line.Activities).Distinct()];
    }
}
