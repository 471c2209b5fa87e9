using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>The edition of a roadmap that is in force while the next one is written.</summary>
/// <param name="Amending">The order that is about to change it.</param>
public sealed record RoadmapInForce(Edition Edition, OrderId Amending)
{
    /// <returns>None unless an order is about to change the roadmap. Asks nobody's permission.</returns>
    public static async Task<RoadmapInForce?> LoadAsync(PortalContext context, Roadmap roadmap, CancellationToken cancellation)
    {
        if (roadmap is not MunicipalRoadmap { IsInForceMeanwhile: true })
        {
            return null;
        }

        var edition = await context.Editions.AsNoTracking().Where(edition => edition.RoadmapId == roadmap.Id).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellation);
        var order = await context.Orders
            .Where(order => order.Stage != OrderStage.Approved && order.Stage != OrderStage.NoLongerInForce && order.Annexes.Any(annex => annex.RoadmapId == roadmap.Id && annex.Kind == AnnexKind.Changes))
            .Select(order => (OrderId?)order.Id).FirstOrDefaultAsync(cancellation);
        return edition is not null && order is { } amending ? new RoadmapInForce(edition, amending) : null;
    }
}
