using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Editions;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Read;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>
/// Registers an order's number and date. The order, the roadmaps that it approves and the editions of all of them are written in one transaction: everything is
/// approved and frozen, or nothing is.
/// </summary>
public sealed class ApproveOrder(OrderMoveDesk desk, PortalContexts contexts, PortalAddress portal)
{
    public static readonly Rule PaperIsStillAsSeen = new(
        "order/paper-is-still-as-seen", "Пока вы смотрели, изменилось то, что печатается с приказом: аудит, сроки, имена или профиль печати. Посмотрите приказ ещё раз и утвердите.");

    /// <param name="seen">What the head saw before deciding.</param>
    public Task<Outcome<Order>> RunAsync(Visitor visitor, OrderId id, OrderRegistration registration, SeenOrder seen, CancellationToken cancellation) =>
        desk.MoveAsync(visitor, id, open => ApproveAsync(open, registration, seen, cancellation), cancellation);

    private async Task<Outcome<Order>> ApproveAsync(OpenOrder open, OrderRegistration registration, SeenOrder seen, CancellationToken cancellation)
    {
        // Held before the numbers are read: whoever else approves in the municipality waits.
        var last = await EditionChain.HoldAsync(open.Context, cancellation);
        var others = await RegisteredAsync(open.Context, open.Order.Id, cancellation);
        IReadOnlyList<Refusal> refusals = [.. open.Order.WhyNotApprove(open.Actor, registration, seen.Revision, open.Today, others), .. open.Order.WhyNotTakeEffect(open.Targets)];
        if (refusals.Count == 0 && OrderJson.Sum(await OrderPaperLoader.LoadAsync(contexts, open.Context, open.Member.Municipality, open.Order, cancellation)) != seen.Sum)
        {
            refusals = [PaperIsStillAsSeen.Refuse()];
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refused<Order>(refusals);
        }

        open.Order.Approve(open.Actor, registration, seen.Revision, open.Today, others, open.Fields, open.Roadmaps, open.Now);
        open.Order.TakeEffect(open.Targets);
        NoteTargets(open);

        // Saved before it is printed: the papers show number and date, and no longer say that they are drafts.
        await open.Context.SaveChangesAsync(cancellation);
        var problems = await new FreezeEditions(open, contexts, portal, last).RunAsync(cancellation);
        return problems.Count == 0 ? Outcome.Done(open.Order) : Outcome.Refused<Order>(problems);
    }

    private static void NoteTargets(OpenOrder open)
    {
        foreach (var effect in open.Order.Effects)
        {
            var target = open.Targets.Single(target => target.Order.Id == effect.TargetId).Order;
            open.Context.Note(new JournalNote(
                effect.Kind == OrderEffectKind.Amends ? JournalDeed.OrderAmended : JournalDeed.OrderRepealed,
                JournalSubject.Order(target.Id, target.Header.Title), $"приказом {EffectTarget.WordsOf(open.Order.Header)}"));
        }
    }

    private static async Task<List<RegisteredOrder>> RegisteredAsync(PortalContext context, OrderId own, CancellationToken cancellation) =>
        await context.Orders.AsNoTracking()
            .Where(order => order.Id != own && (order.Stage == OrderStage.Approved || order.Stage == OrderStage.NoLongerInForce) && order.Header.Date != null)
            .Select(order => new RegisteredOrder(order.Header.Number, order.Header.Date!.Value, order.Header.Title)).ToListAsync(cancellation);
}

/// <summary>What the head saw before deciding.</summary>
/// <param name="Sum">Of the paper; see <see cref="OrderJson.Sum"/>.</param>
public sealed record SeenOrder(int Revision, string Sum);
