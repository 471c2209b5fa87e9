using System.Globalization;
using Microsoft.Net.Http.Headers;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Public;

/// <summary>
/// <c>GET /p/{slug}/school-roadmaps/{id}</c>: an approved edition to be read by anybody, made from the kept edition alone; <c>…/{id}/pdf</c>: its PDF, byte for
/// byte; <c>…/roadmap/{id}</c> leads to the newest edition. No sign-in, no cookies, no scripts.
/// </summary>
public static class PublicEditionPage
{
    /// <summary>Another program may make another page of the same edition.</summary>
    private static readonly string Program = typeof(PublicEditionPage).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/p/{slug}/school-roadmaps/{id:guid}", ShowAsync).AllowAnonymous();
        endpoints.MapGet("/p/{slug}/school-roadmaps/{id:guid}/pdf", DownloadAsync).AllowAnonymous();
        endpoints.MapGet("/p/{slug}/school-roadmaps/roadmap/{id:guid}", LeadAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(string slug, Guid id, HttpContext http, PublicEditionQuery query, CancellationToken cancellation)
    {
        if (await query.RunAsync(slug, new RoadmapEditionId(id), cancellation) is not { } edition)
        {
            return Results.NotFound();
        }

        var tag = new EntityTagHeaderValue($"\"{id:N}-{edition.Newest.Value:N}-{Program}\"");
        if (IsKnown(http, tag))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var paper = RoadmapJsonReader.Read((await query.WholeAsync(slug, edition.Id, cancellation))!.Json);
        using var buffer = new MemoryStream();
        PaperHtml.Write(RoadmapComposition.Compose(paper), buffer, Notice(slug, edition, paper));
        return Results.Bytes(buffer.ToArray(), "text/html; charset=utf-8");
    }

    private static async Task<IResult> DownloadAsync(string slug, Guid id, HttpContext http, PublicEditionQuery query, CancellationToken cancellation)
    {
        if (await query.RunAsync(slug, new RoadmapEditionId(id), cancellation) is not { } edition)
        {
            return Results.NotFound();
        }

        if (IsKnown(http, new EntityTagHeaderValue($"\"{edition.PdfSha256}\"")))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var whole = (await query.WholeAsync(slug, edition.Id, cancellation))!;
        var paper = RoadmapJsonReader.Read(whole.Json);
        return Results.File(whole.Pdf, "application/pdf", PaperFileName.Of("dorozhnaya-karta", paper.Municipality, paper.School, paper.Period, PaperFormat.Find("pdf")!));
    }

    private static async Task<IResult> LeadAsync(string slug, Guid id, HttpContext http, PublicEditionQuery query, CancellationToken cancellation)
    {
        if (await query.NewestAsync(slug, new RoadmapId(id), cancellation) is not { } newest)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(PublicAddress.Of(slug, newest));
    }

    /// <summary>Asked for anew each time, since a newer edition may be there; what did not change is not sent again.</summary>
    private static bool IsKnown(HttpContext http, EntityTagHeaderValue tag)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }

    private static PaperNotice Notice(string slug, PublicEdition edition, RoadmapPaper paper)
    {
        var lines = new List<PaperNoticeLine>
        {
            new("Муниципалитет", paper.Municipality.Name),
            new("Утверждена", edition.Order),
            new("Редакция", edition.Number.ToString(CultureInfo.InvariantCulture)),
            new("Файл", "Скачать PDF", PublicAddress.OfPdf(slug, edition.Id)),
            new("SHA-256 файла", edition.PdfSha256),
        };
        if (edition.Code is { } code)
        {
            lines.Add(new PaperNoticeLine("Код проверки", code.Words, VerificationPlace.Of(code)));
        }

        if (!edition.IsNewest)
        {
            lines.Insert(0, new PaperNoticeLine("Новая редакция", "Открыть действующую", PublicAddress.Of(slug, edition.Newest)));
        }

        return new PaperNotice(edition.IsNewest ? null : "Это прежняя редакция: школа утвердила новую.", lines);
    }
}
