using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Orders.Amend;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>What stands for and against submitting an order. Asks nobody's permission: whoever calls has asked.</summary>
public static class OrderReadinessLoader
{
    /// <param name="contexts">Changes are read in a context of their own.</param>
    /// <param name="roadmaps">Those that it approves or changes.</param>
    public static async Task<OrderReadiness> LoadAsync(
        PortalContexts contexts, PortalContext context, Order order, OrderFields fields, IReadOnlyList<MunicipalRoadmap> roadmaps, CancellationToken cancellation)
    {
        var filled = order.FilledWith(fields);
        var same = (await RoadmapChanges.LoadAsync(contexts, context.Scope, order, cancellation)).Where(changes => changes.Lines.Count == 0).Select(changes => changes.Roadmap).ToHashSet();
        return new OrderReadiness(filled, fields.OpenIn(order), await OrderFlaws.OfAllAsync(context, filled, cancellation), roadmaps)
        {
            Targets = await EffectTargets.LoadAsync(context, order, isHeld: false, cancellation),
            Unchanged = [.. roadmaps.Where(roadmap => same.Contains(roadmap.Id))],
        };
    }
}
