using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>Sends an order back to its writers with what is to be mended.</summary>
public sealed class ReturnOrder(OrderMoveDesk desk)
{
    /// <param name="seen">The revision that the head saw.</param>
    public Task<Outcome<Order>> RunAsync(Visitor visitor, OrderId id, string remark, int seen, CancellationToken cancellation) =>
        desk.MoveAsync(
            visitor, id,
            open =>
            {
                var refusals = open.Order.WhyNotReturn(open.Actor, remark, seen);
                if (refusals.Count == 0)
                {
                    open.Order.Return(open.Actor, remark, seen, open.Roadmaps, open.Now);
                }

                return Task.FromResult(refusals.Count == 0 ? Outcome.Done(open.Order) : Outcome.Refused<Order>(refusals));
            },
            cancellation);
}
