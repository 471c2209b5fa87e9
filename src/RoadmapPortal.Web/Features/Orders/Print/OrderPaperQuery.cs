using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Editions.Read;
using RoadmapPortal.Web.Features.Orders.Read;

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
        return await OrderLoader.LoadAsync(context, id, cancellation) is { } order
            ? new PrintedOrder(await OrderPaperLoader.LoadAsync(contexts, context, member.Municipality, order, cancellation), member.May(Deed.EditOrder), order.Stage)
            {
                IsChangedSince = order.IsApproved && await IsChangedSinceAsync(context, order, cancellation),
            }
            : null;
    }

    private static Task<bool> IsChangedSinceAsync(PortalContext context, Order order, CancellationToken cancellation)
    {
        var printed = order.Annexes.Where(annex => annex.Kind != AnnexKind.Changes).Select(annex => annex.RoadmapId).ToList();
        return context.MunicipalRoadmaps.AnyAsync(
            roadmap => printed.Contains(roadmap.Id)
                && (roadmap.EditionNumber > 1 || roadmap.Stage == MunicipalRoadmapStage.Amending || roadmap.Stage == MunicipalRoadmapStage.ForApproval), cancellation);
    }

    /// <returns>The file as it was approved; none if the order was not approved here, or is not for this visitor.</returns>
    public async Task<byte[]?> FrozenAsync(Visitor visitor, OrderId id, EditionFormat format, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        return await FrozenPaper.OfOrderAsync(context, id, format, cancellation);
    }
}

/// <param name="MayEdit">Whether the visitor may change what is printed.</param>
public sealed record PrintedOrder(OrderPaper Paper, bool MayEdit, OrderStage Stage)
{
    /// <summary>It is approved, and what it annexes says something else by now, or is about to: only its frozen files say what was approved.</summary>
    public bool IsChangedSince { get; init; }
}
