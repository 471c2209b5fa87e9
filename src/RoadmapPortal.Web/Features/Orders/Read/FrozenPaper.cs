using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Orders.Read;

/// <summary>The files of what is approved, for the ordinary downloads: what was approved is handed out as it was frozen. Asks nobody's permission.</summary>
public static class FrozenPaper
{
    /// <returns>None unless the order is approved here.</returns>
    public static async Task<byte[]?> OfOrderAsync(PortalContext context, OrderId order, EditionFormat format, CancellationToken cancellation) =>
        await BytesAsync(context, context.Editions.Where(edition => edition.OrderId == order && edition.Subject == EditionSubject.Order), format, cancellation);

    /// <summary>Of the newest edition.</summary>
    /// <param name="isWholeOrder">With the order in front of it.</param>
    /// <returns>None unless an order here has approved the roadmap and nobody writes in it again.</returns>
    public static async Task<byte[]?> OfRoadmapAsync(PortalContext context, RoadmapId roadmap, bool isWholeOrder, EditionFormat format, CancellationToken cancellation)
    {
        if (!await context.MunicipalRoadmaps.AnyAsync(map => map.Id == roadmap && map.Stage != MunicipalRoadmapStage.Draft && map.Stage != MunicipalRoadmapStage.ForApproval && map.Stage != MunicipalRoadmapStage.Amending, cancellation))
        {
            return null;
        }

        var newest = context.Editions.Where(edition => edition.RoadmapId == roadmap).OrderByDescending(edition => edition.Number).Take(1);
        if (!isWholeOrder)
        {
            return await BytesAsync(context, newest, format, cancellation);
        }

        // The order with the roadmap as others amended it since was never one paper.
        return await newest.Where(edition => edition.Number == 1).Select(edition => (OrderId?)edition.OrderId).SingleOrDefaultAsync(cancellation) is { } order
            ? await OfOrderAsync(context, order, format, cancellation)
            : null;
    }

    private static Task<byte[]?> BytesAsync(PortalContext context, IQueryable<Edition> editions, EditionFormat format, CancellationToken cancellation) =>
        context.EditionFiles.AsNoTracking().Where(file => file.Format == format && editions.Any(edition => edition.Id == file.EditionId)).Select(file => file.Bytes).SingleOrDefaultAsync(cancellation);
}
