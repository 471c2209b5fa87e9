using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Narrative;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Audits.Narrate;
using RoadmapPortal.Web.Features.Orders.Read;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>Loads a roadmap with everything its paper is written from. Asks nobody's permission: whoever calls has asked.</summary>
public static class RoadmapSourcesLoader
{
    /// <summary>The municipality's own roadmap of a period.</summary>
    /// <returns>None if the period has none.</returns>
    public static async Task<RoadmapSources?> LoadMunicipalAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var id = await context.MunicipalRoadmaps.AsNoTracking().Where(map => map.PeriodId == period).OrderBy(map => map.Id)
            .Select(map => (RoadmapId?)map.Id).FirstOrDefaultAsync(cancellation);
        return id is { } found ? await LoadAsync(context, found, cancellation) : null;
    }

    /// <summary>
    /// The municipality's own roadmap of a period as schools go by it: while an amendment is written, the edition in force, read in a context of
    /// its own. A roadmap that no order has approved here is read as it stands.
    /// </summary>
    /// <returns>None if the period has none.</returns>
    public static async Task<RoadmapSources?> LoadInForceAsync(PortalContexts contexts, PortalContext context, PlanningPeriodId period, CancellationToken cancellation)
    {
        var sources = await LoadMunicipalAsync(context, period, cancellation);
        if (sources?.Roadmap is not MunicipalRoadmap { IsInForceMeanwhile: true } amended)
        {
            return sources;
        }

        await using var apart = contexts.Open(context.Scope);
        var past = (await PastRoadmap.OpenAsync(apart, amended.Id, cancellation))!;
        var inForce = await apart.Editions.AsNoTracking().Where(edition => edition.RoadmapId == amended.Id).OrderByDescending(edition => edition.Number).FirstAsync(cancellation);
        var state = (await past.AtAsync(await PastRoadmap.FrozenAtAsync(apart, inForce, cancellation), cancellation))!;
        return sources with { Roadmap = amended.At(state) };
    }

    /// <returns>None if the context's municipality has no such roadmap.</returns>
    public static async Task<RoadmapSources?> LoadAsync(PortalContext context, RoadmapId id, CancellationToken cancellation)
    {
        var roadmap = await context.Roadmaps.AsNoTracking().AsSplitQuery()
            .Include(map => map.Blocks).Include(map => map.Tasks).Include(map => map.Indicators)
            .Include(map => map.Tables).ThenInclude(table => table.Columns)
            .Include(map => map.Tables).ThenInclude(table => table.Sections)
            .Include(map => map.Tables).ThenInclude(table => table.Activities.Where(activity => activity.RemovedAt == null))
            .FirstOrDefaultAsync(map => map.Id == id, cancellation);
        if (roadmap is null)
        {
            return null;
        }

        var municipality = await context.Municipalities.AsNoTracking().SingleAsync(municipality => municipality.Id == roadmap.Tenant, cancellation);
        var period = await context.PlanningPeriods.AsNoTracking().SingleAsync(period => period.Id == roadmap.PeriodId, cancellation);
        var catalogue = await context.RiskCatalogueVersions.AsNoTracking().AsSplitQuery()
            .Include(version => version.Factors).ThenInclude(factor => factor.Parameters).ThenInclude(parameter => parameter.Codings)
            .SingleAsync(version => version.Id == period.CatalogueVersionId, cancellation);
        var audit = await context.EntryAudits.AsNoTracking().AsSplitQuery()
            .Include(audit => audit.Lines).Include(audit => audit.Findings)
            .FirstOrDefaultAsync(audit => audit.PeriodId == period.Id, cancellation);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ToListAsync(cancellation);
        var order = await OrderLoader.LoadApprovingAsync(context, id, cancellation);
        var profile = await context.PrintProfiles.AsNoTracking().SingleOrDefaultAsync(cancellation);
        return new RoadmapSources(municipality, period, roadmap, catalogue, audit, schools, order)
        {
            Figures = audit is null ? AuditFigures.None : await AuditFiguresLoader.LoadAsync(context, audit, cancellation),
            Look = profile?.Look ?? PrintLook.Standard,
            Directory = await context.Responsible.AsNoTracking().ToListAsync(cancellation),
            Amendments = roadmap is MunicipalRoadmap { EditionNumber: > 0 } ? await OrderLoader.LoadAmendmentsAsync(context, id, cancellation) : [],
            Severities = await context.SeveritiesAsync(cancellation),
        };
    }
}
