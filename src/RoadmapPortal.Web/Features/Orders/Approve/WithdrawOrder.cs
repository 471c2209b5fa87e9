using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>Takes an order back before the head has decided: it and its roadmaps are written again.</summary>
public sealed class WithdrawOrder(OrderMoveDesk desk)
{
    public Task<Outcome<Order>> RunAsync(Visitor visitor, OrderId id, CancellationToken cancellation) =>
        desk.MoveAsync(
            visitor, id,
            open =>
            {
                var refusals = open.Order.WhyNotWithdraw(open.Actor);
                if (refusals.Count == 0)
                {
                    open.Order.Withdraw(open.Actor, open.Roadmaps);
                }

                return Task.FromResult(refusals.Count == 0 ? Outcome.Done(open.Order) : Outcome.Refused<Order>(refusals));
            },
            cancellation);
}
