using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Web.Features.Orders.Amend;

/// <summary>Which orders another one may amend or repeal: those in force that stand by themselves, the newest first.</summary>
public static class EffectOffers
{
    private const int MostOrders = 30;

    public static async Task<IReadOnlyList<EffectOffer>> LoadAsync(PortalContext context, Order order, CancellationToken cancellation)
    {
        var targets = await context.Orders.AsNoTracking()
            .Where(other => other.Id != order.Id && other.Stage == OrderStage.Approved && other.Effects.All(effect => effect.Kind != OrderEffectKind.Amends))
            .OrderByDescending(other => other.Header.Date).ThenByDescending(other => other.Id).Take(MostOrders).ToListAsync(cancellation);
        var named = order.Effects.Select(effect => effect.TargetId).ToHashSet();
        return
        [
            .. targets.Where(target => !named.Contains(target.Id)).SelectMany(target => (EffectOffer[])
            [
                new(new(OrderEffectKind.Repeals, target.Id), $"Признать утратившим силу приказ {EffectTarget.WordsOf(target.Header)}"),
                new(new(OrderEffectKind.Amends, target.Id), $"Внести изменения в приказ {EffectTarget.WordsOf(target.Header)}"),
            ]),
        ];
    }
}

/// <param name="Words">For people.</param>
public sealed record EffectOffer(EffectChoice Choice, string Words);
