using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Evidence;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

/// <summary><c>GET /m/{slug}/school-roadmaps/checks/{id}/file</c>: the screenshot beside a check, to be saved and never shown in the portal's own pages.</summary>
public static class CheckFileDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/school-roadmaps/checks/{id:guid}/file", RunAsync).RequireAuthorization(nameof(Deed.ReadSchoolRoadmap));

    private static async Task<IResult> RunAsync(string slug, Guid id, HttpContext http, Gate gate, PortalContexts contexts, CancellationToken cancellation)
    {
        if (Visitor.From(http.User, slug) is not { } visitor || await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(member.Scope);
        var wanted = new PublicationCheckId(id);
        var check = await context.PublicationChecks.AsNoTracking().SingleOrDefaultAsync(check => check.Id == wanted, cancellation);
        if (check is not { FileName: { } name, FileKind: { } kind }
            || !member.MayRead(await context.SchoolRoadmaps.AsNoTracking().SingleAsync(map => map.Id == check.RoadmapId, cancellation)))
        {
            return Results.NotFound();
        }

        var content = await context.PublicationCheckContents.AsNoTracking().SingleAsync(content => content.Id == wanted, cancellation);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content.Bytes, EvidenceMediaTypes.Of(kind), name);
    }
}
