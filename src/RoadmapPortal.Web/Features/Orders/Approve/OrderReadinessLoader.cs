using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>What stands for and against submitting an order. Asks nobody's permission: whoever calls has asked.</summary>
public static class OrderReadinessLoader
{
    /// <param name="roadmaps">Those that it approves.</param>
    public static async Task<OrderReadiness> LoadAsync(
        PortalContext context, Order order, OrderFields fields, IReadOnlyList<MunicipalRoadmap> roadmaps, CancellationToken cancellation)
    {
        var filled = order.FilledWith(fields);
        return new OrderReadiness(filled, fields.OpenIn(order), await OrderFlaws.OfAllAsync(context, filled, cancellation), roadmaps);
    }
}
