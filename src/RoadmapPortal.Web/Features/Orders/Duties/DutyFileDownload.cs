using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders.Duties;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Evidence;

namespace RoadmapPortal.Web.Features.Orders.Duties;

/// <summary><c>GET /m/{slug}/duties/reports/{id}/file</c>: what shows that a duty was done, to be saved and never shown in the portal's own pages.</summary>
public static class DutyFileDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/duties/reports/{id:guid}/file", RunAsync).RequireAuthorization(nameof(Deed.ReadDuty));

    private static async Task<IResult> RunAsync(string slug, Guid id, HttpContext http, Gate gate, PortalContexts contexts, CancellationToken cancellation)
    {
        if (Visitor.From(http.User, slug) is not { } visitor || await gate.AdmitAsync(visitor, cancellation) is not { } member)
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(member.Scope);
        var wanted = new DutyReportId(id);
        var report = await context.DutyReports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == wanted, cancellation);
        if (report is not { FileName: { } name, FileKind: { } kind } || !(report.SchoolId is { } school ? member.May(Deed.ReadDuty, school) : member.OnlySchools is null))
        {
            return Results.NotFound();
        }

        var content = await context.DutyReportContents.AsNoTracking().SingleAsync(content => content.Id == wanted, cancellation);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content.Bytes, EvidenceMediaTypes.Of(kind), name);
    }
}
