using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.File;

/// <summary><c>GET /m/{slug}/school-roadmaps/editions/{id}/{format}</c>: what was submitted or approved, byte for byte.</summary>
public static class EditionDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/school-roadmaps/editions/{id:guid}/{format}", RunAsync).RequireAuthorization(nameof(Deed.ReadSchoolRoadmap));

    private static async Task<IResult> RunAsync(string slug, Guid id, string format, HttpContext http, Gate gate, PortalContexts contexts, CancellationToken cancellation)
    {
        if (format is not ("pdf" or "json") || Visitor.From(http.User, slug) is not { } visitor || await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(member.Scope);
        var wanted = new RoadmapEditionId(id);
        var edition = await context.RoadmapEditions.AsNoTracking().SingleOrDefaultAsync(edition => edition.Id == wanted, cancellation);
        var roadmap = edition is null ? null : await context.SchoolRoadmaps.AsNoTracking().SingleAsync(map => map.Id == edition.RoadmapId, cancellation);
        if (edition is null || roadmap is null || !member.MayRead(roadmap))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        var name = $"{(edition.Kind == RoadmapEditionKind.Approved ? "redaktsiya" : "sdano")}-{visitor.Slug}-{edition.Number}-{edition.PdfSha256[..8]}";
        return format == "pdf" ? Results.File(edition.Pdf, "application/pdf", name + ".pdf") : Results.File(edition.Json, "application/json", name + ".json");
    }
}
