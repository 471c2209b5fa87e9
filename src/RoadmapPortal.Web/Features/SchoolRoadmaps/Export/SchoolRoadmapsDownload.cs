using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.SchoolRoadmaps;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Register;
using RoadmapPortal.Web.Features.SchoolRoadmaps.Summary;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Export;

/// <summary>
/// <c>GET /m/{slug}/school-roadmaps/export?period=…</c> and the register's other words: what it shows, on all pages, as a workbook;
/// <c>GET /m/{slug}/school-roadmaps/summary/{format}?period=…</c>: the summary as a file.
/// </summary>
public static class SchoolRoadmapsDownload
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/m/{slug}/school-roadmaps/export", ExportAsync).RequireAuthorization(nameof(Deed.ReadSchoolRoadmap));
        endpoints.MapGet("/m/{slug}/school-roadmaps/summary/{format}", SummaryAsync).RequireAuthorization(nameof(Deed.ReadSchoolRoadmap));
    }

    private static async Task<IResult> ExportAsync(string slug, HttpContext http, SchoolRoadmapsQuery query, TimeProvider time, CancellationToken cancellation)
    {
        var format = PaperFormat.Find("xlsx")!;
        if (Visitor.From(http.User, slug) is not { } visitor
            || RegisterWish.PeriodOf(http.Request.Query) is not { IsReadable: true, Id: var period }
            || await query.RunAsync(visitor, period, cancellation) is not { Standing: { } standing, Member.Municipality: var municipality })
        {
            return Results.NotFound();
        }

        using var buffer = new MemoryStream();
        SchoolRoadmapsXlsx.Write(RegisterWish.Read(http.Request.Query).Of(standing.Schools), municipality.Authority, time.GetLocalNow(), buffer);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(buffer.ToArray(), format.MediaType, PaperFileName.Of(
            "karty-shkol", new PaperMunicipality(slug, municipality.Name, municipality.ShortName), null, new PaperPeriod(standing.Period.Words, standing.Period.From, standing.Period.To), format));
    }

    private static async Task<IResult> SummaryAsync(
        string slug, string format, HttpContext http, FilingSummaryQuery query, TimeProvider time, CancellationToken cancellation) =>
        PaperFormat.Find(format) is { } known
        && Visitor.From(http.User, slug) is { } visitor
        && RegisterWish.PeriodOf(http.Request.Query) is { IsReadable: true, Id: var period }
        && await query.RunAsync(visitor, period, cancellation) is { } summary
            ? PaperFile.Answer(
                http, () => FilingSummaryComposition.Compose(summary), output => FilingSummaryJson.Write(summary, output), known,
                PaperFileName.Of("svodnaya-spravka", summary.Municipality, null, summary.Period, known), time)
            : Results.NotFound();
}
