using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Web.Features.Orders.Read;

/// <summary>Loads orders and what their fields say. Asks nobody's permission: whoever calls has asked.</summary>
public static class OrderLoader
{
    /// <returns>None if the context's municipality has no such order.</returns>
    public static Task<Order?> LoadAsync(PortalContext context, OrderId id, CancellationToken cancellation) =>
        Whole(context).FirstOrDefaultAsync(order => order.Id == id, cancellation);

    /// <summary>The order that approves a roadmap, with its fields filled in; an approved one before one that is being written.</summary>
    public static async Task<Order?> LoadApprovingAsync(PortalContext context, RoadmapId roadmap, CancellationToken cancellation)
    {
        var orders = await Whole(context).AsNoTracking()
            .Where(order => order.Annexes.Any(annex => annex.RoadmapId == roadmap && annex.Kind == AnnexKind.Roadmap))
            .ToListAsync(cancellation);
        var order = orders.OrderBy(order => order.Stage == OrderStage.Approved ? 0 : order.Stage == OrderStage.NoLongerInForce ? 2 : 1).ThenBy(order => order.Id.Value).FirstOrDefault();
        return order?.FilledWith(await FieldsAsync(context, order, cancellation));
    }

    /// <summary>Headers of the orders that change a roadmap, in the order of its editions; last the one that is being written.</summary>
    public static async Task<IReadOnlyList<OrderHeader>> LoadAmendmentsAsync(PortalContext context, RoadmapId roadmap, CancellationToken cancellation)
    {
        var orders = await context.Orders.AsNoTracking()
            .Where(order => order.Annexes.Any(annex => annex.RoadmapId == roadmap && annex.Kind == AnnexKind.Changes)).ToListAsync(cancellation);
        return [.. orders.OrderBy(order => !order.IsApproved).ThenBy(order => order.DecidedAt).Select(order => order.Header)];
    }

    /// <summary>What the order's fields say now.</summary>
    public static async Task<OrderFields> FieldsAsync(PortalContext context, Order order, CancellationToken cancellation)
    {
        if (order.PeriodId is not { } id || await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == id, cancellation) is not { } period)
        {
            return OrderFields.None;
        }

        var filing = await context.FilingCampaigns.AsNoTracking().FirstOrDefaultAsync(campaign => campaign.PeriodId == id, cancellation);
        var audit = await context.AuditCampaigns.AsNoTracking().FirstOrDefaultAsync(campaign => campaign.PeriodId == id, cancellation);
        return OrderFields.Of(order.PeriodWords, period, filing, audit, await context.NamedParties.AsNoTracking().ToListAsync(cancellation));
    }

    /// <summary>Reads the duties of an order of this period by the municipality's directory.</summary>
    /// <param name="filled">With its fields filled in.</param>
    /// <returns>None if the order speaks of no period.</returns>
    public static async Task<DutyReader?> DutiesAsync(PortalContext context, Order filled, CancellationToken cancellation)
    {
        if (filled.PeriodId is not { } id || await context.PlanningPeriods.AsNoTracking().SingleOrDefaultAsync(period => period.Id == id, cancellation) is not { } period)
        {
            return null;
        }

        var directory = await context.Responsible.AsNoTracking().ToListAsync(cancellation);
        return new DutyReader(filled, new ResponsibleDirectory(directory), new PeriodDates(period.From, period.To));
    }

    /// <summary>Orders with all their parts.</summary>
    public static IQueryable<Order> Whole(PortalContext context) =>
        context.Orders.AsSplitQuery().Include(order => order.Grounds).Include(order => order.Items).Include(order => order.Annexes).Include(order => order.Effects);
}
