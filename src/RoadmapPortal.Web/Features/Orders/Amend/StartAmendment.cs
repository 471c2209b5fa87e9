using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Start;
using RoadmapPortal.Web.Features.Orders.Write;

namespace RoadmapPortal.Web.Features.Orders.Amend;

/// <summary>Begins an order that amends or repeals an approved one, with the typical text. What is amended is written in again.</summary>
public sealed class StartAmendment(Gate gate, PortalContexts contexts)
{
    public async Task<Outcome<Order>> RunAsync(Visitor visitor, OrderId id, OrderEffectKind kind, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return Outcome.Refused<Order>(Gate.IsFound.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if ((await EffectTargets.LoadAsync(context, [id], isHeld: true, cancellation)).SingleOrDefault() is not { } target)
        {
            return Outcome.Refused<Order>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditOrder))
        {
            return Outcome.Refused<Order>(OrderDesk.RoleMayWrite.Refuse());
        }

        var period = target.Order.PeriodId ?? target.Roadmaps.Select(roadmap => (PlanningPeriodId?)roadmap.PeriodId).FirstOrDefault()
            ?? await context.PlanningPeriods.OrderByDescending(period => period.From).Select(period => (PlanningPeriodId?)period.Id).FirstOrDefaultAsync(cancellation);
        if (period is not { } spokenOf)
        {
            return Outcome.Refused<Order>(StartOrder.PeriodIsThere.Refuse());
        }

        var order = Order.Begin(member.Municipality.Id, spokenOf, OrderLetterhead.Of(target.Order));
        IReadOnlyList<Refusal> refusals = [.. order.WhyNotAffect(kind, target), .. await StartOrder.WhyNotBeginAsync(context, cancellation)];
        if (refusals.Count > 0)
        {
            return Outcome.Refused<Order>(refusals);
        }

        order.Affect(kind, target);
        TypicalAmendment.WriteInto(order, kind, target);
        context.Add(order);
        context.Note(EffectDeeds.Begun(kind, target));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Outcome.Done(order);
    }
}
