using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Documents.Schools;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Schools.Export;

/// <summary>
/// <c>GET /m/{slug}/schools/export</c>: the register as a workbook, which can be changed and imported again; <c>…/schools/template</c>: its headings alone.
/// </summary>
public static class SchoolsDownload
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/m/{slug}/schools/export", ExportAsync).RequireAuthorization(nameof(Deed.ReadAudit));
        endpoints.MapGet("/m/{slug}/schools/template", TemplateAsync).RequireAuthorization(nameof(Deed.EditSchools));
    }

    private static async Task<IResult> ExportAsync(string slug, HttpContext http, Gate gate, PortalContexts contexts, TimeProvider time, CancellationToken cancellation)
    {
        if (Visitor.From(http.User, slug) is not { } visitor || await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadAudit))
        {
            return Results.NotFound();
        }

        await using var context = contexts.Open(member.Scope);
        var schools = await context.Schools.AsNoTracking().OrderBy(school => school.PrintOrder).ThenBy(school => school.Id).ToListAsync(cancellation);
        return File(http, schools, member, $"shkoly-{member.Municipality.Slug.Value}.xlsx", time);
    }

    private static async Task<IResult> TemplateAsync(string slug, HttpContext http, Gate gate, TimeProvider time, CancellationToken cancellation) =>
        Visitor.From(http.User, slug) is { } visitor && await gate.AdmitAsync(visitor, cancellation) is { } member && member.May(Deed.EditSchools)
            ? File(http, [], member, "shkoly-obrazets.xlsx", time)
            : Results.NotFound();

    private static IResult File(HttpContext http, IReadOnlyList<School> schools, Member member, string name, TimeProvider time)
    {
        using var buffer = new MemoryStream();
        SchoolRegisterXlsx.Write(schools, member.Municipality.Authority, time.GetLocalNow(), buffer);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(buffer.ToArray(), Workbook, name);
    }
}
