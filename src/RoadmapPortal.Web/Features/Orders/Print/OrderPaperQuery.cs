using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Read;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Orders.Print;

/// <summary>The paper of an order with all its annexes.</summary>
public sealed class OrderPaperQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None if there is no such order, or it is not for this visitor.</returns>
    public async Task<PrintedOrder?> RunAsync(Visitor visitor, OrderId id, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        return await LoadAsync(context, member.Municipality, id, cancellation) is { } paper ? new PrintedOrder(paper, member.May(Deed.EditOrder)) : null;
    }

    /// <summary>Asks nobody's permission: whoever calls has asked.</summary>
    /// <returns>None if the context's municipality has no such order.</returns>
    public static async Task<OrderPaper?> LoadAsync(PortalContext context, Municipality municipality, OrderId id, CancellationToken cancellation)
    {
        if (await OrderLoader.LoadAsync(context, id, cancellation) is not { } order)
        {
            return null;
        }

        var filled = order.FilledWith(await OrderLoader.FieldsAsync(context, order, cancellation));
        var roadmaps = new List<RoadmapSources>();
        foreach (var roadmap in filled.Annexes.Select(annex => annex.RoadmapId).Distinct())
        {
            roadmaps.Add((await RoadmapSourcesLoader.LoadAsync(context, roadmap, cancellation))!);
        }

        var period = await context.PlanningPeriods.AsNoTracking().Where(period => period.Id == filled.PeriodId)
            .Select(period => new PaperPeriod(period.Words, period.From, period.To)).SingleOrDefaultAsync(cancellation);
        var profile = await context.PrintProfiles.AsNoTracking().SingleOrDefaultAsync(cancellation);
        return OrderPaper.From(
            new PaperMunicipality(municipality.Slug.Value, municipality.Name, municipality.ShortName),
            period ?? new PaperPeriod("", filled.Header.Date ?? default, filled.Header.Date ?? default),
            filled,
            roadmaps,
            profile?.Look ?? PrintLook.Standard);
    }
}

/// <param name="MayEdit">Whether the visitor may change what is printed.</param>
public sealed record PrintedOrder(OrderPaper Paper, bool MayEdit);
