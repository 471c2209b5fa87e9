using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Web.Features.Editions.Read;

/// <summary>The files of what is approved, for whatever hands out papers: what was approved leaves the portal as it was frozen. Asks nobody's permission.</summary>
public static class FrozenPaper
{
    /// <returns>None unless the order is approved here.</returns>
    public static Task<byte[]?> OfOrderAsync(PortalContext context, OrderId order, EditionFormat format, CancellationToken cancellation) =>
        BytesAsync(context, context.Editions.Where(edition => edition.OrderId == order && edition.Subject == EditionSubject.Order), format, cancellation);

    /// <summary>Of the newest edition.</summary>
    /// <param name="paper">The roadmap as it stands: while somebody writes in it again, it is not what was approved.</param>
    /// <returns>None unless it was approved here and this kind of paper was kept in this format.</returns>
    public static Task<byte[]?> OfRoadmapAsync(
        PortalContext context, RoadmapId roadmap, RoadmapPaper paper, PaperKind kind, EditionFormat format, CancellationToken cancellation) => paper switch
        {
            _ when !paper.IsApproved || kind.Word == PaperKind.AuditWord => Task.FromResult<byte[]?>(null),
            { School: not null } => OfSchoolAsync(context, roadmap, format, cancellation),

            // Data hold everything whatever the kind; as a paper, the order stands in front of its annex.
            _ => OfMunicipalityAsync(context, roadmap, kind.Word == PaperKind.OrderWord && format != EditionFormat.Json, format, cancellation),
        };

    private static async Task<byte[]?> OfMunicipalityAsync(PortalContext context, RoadmapId roadmap, bool isWholeOrder, EditionFormat format, CancellationToken cancellation)
    {
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

    /// <summary>A school's own order freezes the printed roadmap and its data alone.</summary>
    private static async Task<byte[]?> OfSchoolAsync(PortalContext context, RoadmapId roadmap, EditionFormat format, CancellationToken cancellation)
    {
        var newest = context.RoadmapEditions.AsNoTracking().Where(edition => edition.RoadmapId == roadmap && edition.Kind == RoadmapEditionKind.Approved)
            .OrderByDescending(edition => edition.Number);
        return format switch
        {
            EditionFormat.Pdf => await newest.Select(edition => edition.Pdf).FirstOrDefaultAsync(cancellation),
            EditionFormat.Json => await newest.Select(edition => edition.Json).FirstOrDefaultAsync(cancellation),
            _ => null,
        };
    }

    private static Task<byte[]?> BytesAsync(PortalContext context, IQueryable<Edition> editions, EditionFormat format, CancellationToken cancellation) =>
        context.EditionFiles.AsNoTracking().Where(file => file.Format == format && editions.Any(edition => edition.Id == file.EditionId)).Select(file => file.Bytes).SingleOrDefaultAsync(cancellation);
}
