using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Orders.Read;

/// <summary>Loads what the paper of an order is written from. Asks nobody's permission: whoever calls has asked.</summary>
public static class OrderPaperLoader
{
    /// <param name="contexts">Changes are read in a context of their own.</param>
    /// <param name="order">As it is typed; its fields are filled in here.</param>
    public static async Task<OrderPaper> LoadAsync(PortalContexts contexts, PortalContext context, Municipality municipality, Order order, CancellationToken cancellation)
    {
        var filled = order.FilledWith(await OrderLoader.FieldsAsync(context, order, cancellation));
        var roadmaps = new List<RoadmapSources>();
        foreach (var roadmap in filled.Annexes.Select(annex => annex.RoadmapId).Distinct())
        {
            roadmaps.Add((await RoadmapSourcesLoader.LoadAsync(context, roadmap, cancellation))!);
        }

        var period = await context.PlanningPeriods.AsNoTracking().Where(period => period.Id == filled.PeriodId)
            .Select(period => new PaperPeriod(period.Words, period.From, period.To)).SingleOrDefaultAsync(cancellation);
        var profile = await context.PrintProfiles.AsNoTracking().SingleOrDefaultAsync(cancellation);
        return OrderPaper.From(
            new PaperMunicipality(municipality.Slug.Value, municipality.Name, municipality.ShortName),
            period ?? new PaperPeriod("", filled.Header.Date ?? default, filled.Header.Date ?? default),
            filled,
            roadmaps,
            (await RoadmapChanges.LoadAsync(contexts, context.Scope, filled, cancellation)).ToDictionary(changes => changes.Roadmap, changes => changes.Lines),
            profile?.Look ?? PrintLook.Standard);
    }
}
