using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Amend;

namespace RoadmapPortal.Web.Features.Orders.Write;

/// <summary>
/// Throws an order away that is not with the head, nor approved; its words stay in the history. A roadmap that it was to change must say again what its edition in
/// force says, and stays so.
/// </summary>
public sealed class DiscardOrder(OrderDesk desk, PortalContexts contexts)
{
    public static readonly Rule IsStillAsSeen = new("order/is-still-as-seen", "Пока вы смотрели, приказ изменил другой сотрудник. Прочтите его ещё раз, прежде чем удалять.");

    /// <param name="seen">The revision that the visitor saw.</param>
    public Task<Outcome<Order>> RunAsync(Visitor visitor, OrderId id, int seen, CancellationToken cancellation) =>
        desk.ChangeAsync(
            visitor,
            id,
            async (context, order) =>
            {
                var targets = await EffectTargets.LoadAsync(context, order, isHeld: true, cancellation);
                var amended = await AmendedRoadmaps.LoadAsync(contexts, context, order, order.AmendedRoadmaps, cancellation);
                IReadOnlyList<Refusal> refusals = [.. order.WhyNotDiscard(amended), .. order.Revision == seen ? [] : (Refusal[])[IsStillAsSeen.Refuse()]];
                if (refusals.Count == 0)
                {
                    order.Discard(amended);
                    context.Remove(order);
                    foreach (var target in targets)
                    {
                        context.Note(EffectDeeds.Dropped(target.Order));
                    }
                }

                return refusals.Count == 0 ? Outcome.Done(order) : Outcome.Refused<Order>(refusals);
            },
            cancellation);
}
