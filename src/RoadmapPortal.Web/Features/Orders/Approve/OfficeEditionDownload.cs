using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary><c>GET /m/{slug}/orders/editions/{id}/{format}</c>: what was approved, byte for byte.</summary>
public static class OfficeEditionDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/orders/editions/{id:guid}/{format}", RunAsync).RequireAuthorization(nameof(Deed.ReadOrder));

    public static string AddressOf(string slug, EditionId edition, EditionFormat format) =>
        $"/m/{slug}/orders/editions/{edition.Value}/{PaperFormat.Of(format).Word}";

    private static async Task<IResult> RunAsync(string slug, Guid id, string format, HttpContext http, Gate gate, PortalContexts contexts, CancellationToken cancellation)
    {
        if (PaperFormat.Find(format) is not { } known || Visitor.From(http.User, slug) is not { } visitor
            || await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(member.Scope);
        var (wanted, kept) = (new EditionId(id), known.Kept);
        var file = await context.EditionFiles.AsNoTracking().Where(file => file.EditionId == wanted && file.Format == kept).Select(file => new { file.Bytes, file.Sha256 }).SingleOrDefaultAsync(cancellation);
        if (file is null)
        {
            return Results.NotFound();
        }

        var edition = await context.Editions.AsNoTracking().SingleAsync(edition => edition.Id == wanted, cancellation);
        http.Response.Headers.CacheControl = "private, no-store";
        var word = edition.Subject == EditionSubject.Order ? "prikaz" : "dorozhnaya-karta";
        return Results.File(file.Bytes, known.MediaType, string.Create(CultureInfo.InvariantCulture, $"{word}-{member.Municipality.Slug.Value}-{edition.OrderDate?.Year}-{edition.Number}-{file.Sha256[..8]}.{known.Word}"));
    }
}
