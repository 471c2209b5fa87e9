using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>Hands an order to the head: it is locked, and so are the roadmaps that it approves.</summary>
public sealed class SubmitOrder(OrderMoveDesk desk, PortalContexts contexts)
{
    /// <param name="areWarningsMeant">The person has looked at the warnings.</param>
    public Task<Outcome<Order>> RunAsync(Visitor visitor, OrderId id, bool areWarningsMeant, CancellationToken cancellation) =>
        desk.MoveAsync(
            visitor, id,
            async open =>
            {
                var readiness = await OrderReadinessLoader.LoadAsync(contexts, open.Context, open.Order, open.Fields, open.Roadmaps, cancellation);
                var refusals = open.Order.WhyNotSubmit(open.Actor, readiness, areWarningsMeant);
                if (refusals.Count > 0)
                {
                    return Outcome.Refused<Order>(refusals);
                }

                open.Order.Submit(open.Actor, readiness, areWarningsMeant, open.Now);
                return Outcome.Done(open.Order);
            },
            cancellation);
}
