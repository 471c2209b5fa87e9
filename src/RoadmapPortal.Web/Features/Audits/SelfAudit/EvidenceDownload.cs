using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits.SelfAudit;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Evidence;

namespace RoadmapPortal.Web.Features.Audits.SelfAudit;

/// <summary><c>GET /m/{slug}/audit/files/{id}</c>: a file beside an answer, to be saved and never shown in the portal's own pages.</summary>
public static class EvidenceDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/audit/files/{id:guid}", RunAsync).RequireAuthorization(nameof(Deed.ReadSchoolAudit));

    private static async Task<IResult> RunAsync(string slug, Guid id, HttpContext http, Gate gate, PortalContexts contexts, CancellationToken cancellation)
    {
        if (Visitor.From(http.User, slug) is not { } visitor || await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(member.Scope);
        var wanted = new EvidenceFileId(id);
        var file = await context.SchoolAudits.AsNoTracking()
            .SelectMany(audit => audit.Answers.SelectMany(answer => answer.Files).Where(file => file.Id == wanted).Select(file => new { audit.SchoolId, file.Name, file.Kind }))
            .SingleOrDefaultAsync(cancellation);
        if (file is null || !member.May(Deed.ReadSchoolAudit, file.SchoolId))
        {
            return Results.NotFound();
        }

        var content = await context.EvidenceContents.AsNoTracking().SingleAsync(content => content.Id == wanted, cancellation);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content.Bytes, EvidenceMediaTypes.Of(file.Kind), file.Name);
    }
}
