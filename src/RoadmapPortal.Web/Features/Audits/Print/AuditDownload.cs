using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Audits.Print;

/// <summary>
/// <c>GET /m/{slug}/audit/print/{format}?period=…</c>: the municipality's audit as a file;
/// <c>GET /m/{slug}/audit/schools/{id}/print/{paper}/{format}?period=…</c>: what was found at a school («audit»), or its risk sheet («risks»).
/// </summary>
public static class AuditDownload
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/m/{slug}/audit/print/{format}", MunicipalAsync).RequireAuthorization(nameof(Deed.ReadAudit));
        endpoints.MapGet("/m/{slug}/audit/schools/{id:guid}/print/{paper}/{format}", OfSchoolAsync).RequireAuthorization(nameof(Deed.ReadSchoolAudit));
    }

    private static async Task<IResult> MunicipalAsync(
        string slug, string format, string? period, HttpContext http, AuditPaperQuery query, TimeProvider time, CancellationToken cancellation) =>
        Known(http, slug, format, period) is { } wish && await query.AuditAsync(wish.Visitor, wish.Period, null, cancellation) is { } audit
            ? PaperFile.Answer(http, () => AuditComposition.Compose(audit), output => AuditJson.Write(audit, output), wish.Format, PaperFileName.Of("vhodnoy-audit", audit.Municipality, null, audit.Period, wish.Format), time)
            : Results.NotFound();

    private static async Task<IResult> OfSchoolAsync(
        string slug, Guid id, string paper, string format, string? period, HttpContext http, AuditPaperQuery query, TimeProvider time, CancellationToken cancellation)
    {
        if (Known(http, slug, format, period) is not { } wish)
        {
            return Results.NotFound();
        }

        return paper switch
        {
            "audit" when await query.AuditAsync(wish.Visitor, wish.Period, new SchoolId(id), cancellation) is { } audit =>
                PaperFile.Answer(http, () => AuditComposition.Compose(audit), output => AuditJson.Write(audit, output), wish.Format, PaperFileName.Of("vhodnoy-audit", audit.Municipality, audit.School, audit.Period, wish.Format), time),
            "risks" when await query.RisksAsync(wish.Visitor, wish.Period, new SchoolId(id), cancellation) is { } sheet =>
                PaperFile.Answer(http, () => RiskSheetComposition.Compose(sheet), output => AuditJson.Write(sheet, output), wish.Format, PaperFileName.Of("list-riskov", sheet.Municipality, sheet.School, sheet.Period, wish.Format), time),
            _ => Results.NotFound(),
        };
    }

    private static (Visitor Visitor, PaperFormat Format, Guid? Period)? Known(HttpContext http, string slug, string format, string? period) =>
        PaperFormat.Find(format) is { } known && Visitor.From(http.User, slug) is { } visitor && AuditAddress.PeriodOf(period) is { IsReadable: true, Id: var id }
            ? (visitor, known, id)
            : null;
}
