using RoadmapPortal.Data;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Features.Orders.Write;

namespace RoadmapPortal.Web.Features.Orders.Amend;

/// <summary>What buttons of an order's page do to other orders: «add effect», «remove effect …».</summary>
/// <param name="context">In a transaction.</param>
public sealed class EffectDeeds(PortalContexts contexts, PortalContext context, Order order)
{
    private const string Place = "effects";

    /// <returns>None if the deed is no such, or what it speaks of is gone.</returns>
    public async Task<FoundOrderDeed?> FindAsync(OrderDeed deed, CancellationToken cancellation)
    {
        if (deed is { Verb: "add", Effect: { } choice })
        {
            return (await EffectTargets.LoadAsync(context, [choice.Target], isHeld: true, cancellation)).SingleOrDefault() is { } target
                ? FoundOrderDeed.Of(() => order.WhyNotAffect(choice.Kind, target), () => Affect(choice.Kind, target), Place)
                : null;
        }

        if (deed.Verb != "remove" || order.Effects.FirstOrDefault(effect => effect.Id.Value == deed.Id) is not { } effect
            || (await EffectTargets.LoadAsync(context, [effect.TargetId], isHeld: true, cancellation)).SingleOrDefault() is not { } spared)
        {
            return null;
        }

        var wanted = effect.Kind == OrderEffectKind.Amends ? spared.Roadmaps.Select(roadmap => roadmap.Id).ToList() : [];
        var amended = await AmendedRoadmaps.LoadAsync(contexts, context, order, wanted, cancellation);
        return FoundOrderDeed.Of(() => order.WhyNotSpare(amended), () => Spare(effect, spared, amended), Place);
    }

    private void Affect(OrderEffectKind kind, EffectTarget target)
    {
        order.Affect(kind, target);
        context.Note(Begun(kind, target));
    }

    private void Spare(OrderEffect effect, EffectTarget spared, IReadOnlyList<AmendedRoadmap> amended)
    {
        order.Spare(effect.Id, amended);
        context.Note(Dropped(spared.Order));
    }

    public static JournalNote Begun(OrderEffectKind kind, EffectTarget target) =>
        new(JournalDeed.AmendmentBegun, JournalSubject.Order(target.Order.Id, target.Order.Header.Title), $"готовится приказ, который его {(kind == OrderEffectKind.Amends ? "изменит" : "отменит")}");

    public static JournalNote Dropped(Order target) => new(JournalDeed.AmendmentDropped, JournalSubject.Order(target.Id, target.Header.Title));
}
