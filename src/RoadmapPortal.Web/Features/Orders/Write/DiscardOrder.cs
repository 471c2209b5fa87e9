using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>Throws an order away that nobody was asked to approve yet; its words stay in the history.</summary>
public sealed class DiscardOrder(OrderDesk desk)
{
    public static readonly Rule IsStillAsSeen = new("order/is-still-as-seen", "Пока вы смотрели, приказ изменил другой сотрудник. Прочтите его ещё раз, прежде чем удалять.");

    /// <param name="seen">The revision that the visitor saw.</param>
    public Task<Outcome<Order>> RunAsync(Visitor visitor, OrderId id, int seen, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            id,
            (context, order) =>
            {
                IReadOnlyList<Refusal> refusals = [.. order.WhyNotDiscard(), .. order.Revision == seen ? [] : (Refusal[])[IsStillAsSeen.Refuse()]];
                if (refusals.Count == 0)
                {
                    context.Remove(order);
                }

                return Task.FromResult(refusals.Count == 0 ? Outcome.Done(order) : Outcome.Refused<Order>(refusals));
            },
            cancellation);
}
