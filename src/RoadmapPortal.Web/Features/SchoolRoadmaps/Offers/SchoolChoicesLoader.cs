using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Offers;

/// <summary>Reads what the municipality planned for a school and what the school made of it. Asks nobody's permission: whoever calls has asked.</summary>
public static class SchoolChoicesLoader
{
    /// <param name="own">The school's roadmap.</param>
    public static async Task<SchoolChoices> LoadAsync(PortalContexts contexts, PortalContext context, CheckedRoadmap own, School school, CancellationToken cancellation)
    {
        var roadmap = own.Roadmap;
        var municipal = await RoadmapSourcesLoader.LoadInForceAsync(contexts, context, roadmap.PeriodId, cancellation);
        var decisions = await context.OfferedActivities.AsNoTracking().Where(offer => offer.RoadmapId == roadmap.Id).ToListAsync(cancellation);
        var reasons = await context.RowReasons.AsNoTracking().Where(reason => reason.RoadmapId == roadmap.Id).ToListAsync(cancellation);
        return SchoolChoices.Of(municipal is null ? [] : SchoolOffers.Of(municipal.Checked(), school), own, decisions, reasons);
    }
}
