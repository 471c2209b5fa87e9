using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.PublicRegister;

/// <summary>
/// Which papers of a municipality are in force no longer: orders that another repealed, and the roadmaps that they approved. Papers never change, so this is
/// asked of the orders themselves, under the municipality's lock; the repealing order's own publishing makes the kept pages old.
/// </summary>
public static class OutOfForce
{
    /// <param name="municipality">Public: whoever calls has asked.</param>
    /// <param name="subjects">Of papers that a guest is shown.</param>
    public static async Task<IReadOnlySet<Guid>> LoadAsync(PortalContexts contexts, MunicipalityId municipality, IEnumerable<Guid> subjects, CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(municipality, null));
        var shown = subjects.ToList();
        var (orders, roadmaps) = (shown.ConvertAll(OrderId.From), shown.ConvertAll(RoadmapId.From));
        var repealed = await context.Orders.Where(order => orders.Contains(order.Id) && order.Stage == OrderStage.NoLongerInForce).Select(order => order.Id).ToListAsync(cancellation);
        var closed = await context.MunicipalRoadmaps.Where(map => roadmaps.Contains(map.Id) && map.Stage == MunicipalRoadmapStage.Closed).Select(map => map.Id).ToListAsync(cancellation);
        return repealed.Select(order => order.Value).Concat(closed.Select(map => map.Value)).ToHashSet();
    }
}
