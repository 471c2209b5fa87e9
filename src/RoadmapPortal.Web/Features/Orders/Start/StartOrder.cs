using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Write;

namespace RoadmapPortal.Web.Features.Orders.Start;

/// <summary>Begins an order of a period, empty or with the typical text, headed like the office's last one.</summary>
public sealed class StartOrder(Gate gate, PortalContexts contexts)
{
    public static readonly Rule PeriodIsThere = new("order/period-is-there", "Выберите плановый период из списка.");

    public static readonly Rule DraftsAreNotTooMany = new("order/drafts-are-not-too-many", "Черновиков приказов уже {0}. Удалите ненужные.");

    private const int MostDrafts = 100;

    public async Task<Outcome<Order>> RunAsync(Visitor visitor, PlanningPeriodId? period, bool isTypical, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return Outcome.Refused<Order>(Gate.IsFound.Refuse());
        }

        if (!member.May(Deed.EditOrder))
        {
            return Outcome.Refused<Order>(OrderDesk.RoleMayWrite.Refuse());
        }

        await using var context = contexts.Open(member.Scope);
        if (period is not { } chosen || !await context.PlanningPeriods.AnyAsync(other => other.Id == chosen, cancellation))
        {
            return Outcome.Refused<Order>(PeriodIsThere.Refuse());
        }

        if (await WhyNotBeginAsync(context, cancellation) is { Count: > 0 } refusals)
        {
            return Outcome.Refused<Order>(refusals);
        }

        var last = await context.Orders.AsNoTracking().OrderByDescending(order => order.Id).FirstOrDefaultAsync(cancellation);
        var order = Order.Begin(member.Municipality.Id, chosen, last is null ? OrderLetterhead.Empty : OrderLetterhead.Of(last));
        if (isTypical)
        {
            TypicalOrder.WriteInto(order, await UnapprovedAsync(context, chosen, cancellation));
        }

        context.Add(order);
        await context.SaveChangesAsync(cancellation);
        return Outcome.Done(order);
    }

    public static async Task<IReadOnlyList<Refusal>> WhyNotBeginAsync(PortalContext context, CancellationToken cancellation)
    {
        var drafts = await context.Orders.CountAsync(order => order.Stage == OrderStage.Draft, cancellation);
        return drafts < MostDrafts ? [] : [DraftsAreNotTooMany.Refuse(drafts)];
    }

    /// <summary>The period's municipal roadmap if no order approves it yet.</summary>
    private static Task<RoadmapId?> UnapprovedAsync(PortalContext context, PlanningPeriodId period, CancellationToken cancellation) =>
        context.MunicipalRoadmaps.AsNoTracking()
            .Where(map => map.PeriodId == period)
            .Where(map => !context.Orders.Any(order => order.Stage != OrderStage.NoLongerInForce && order.Annexes.Any(annex => annex.RoadmapId == map.Id && annex.Kind == AnnexKind.Roadmap)))
            .OrderBy(map => map.Id).Select(map => (RoadmapId?)map.Id).FirstOrDefaultAsync(cancellation);
}
