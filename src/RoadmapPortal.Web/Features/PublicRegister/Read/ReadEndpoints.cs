using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Web.Features.PublicRegister.Answer;

namespace RoadmapPortal.Web.Features.PublicRegister.Read;

/// <summary>
/// <c>GET /p/{slug}/{kind}/{edition}</c>: an approved edition to be read by anybody; <c>…/{format}</c>: its file, byte for byte;
/// <c>/p/{slug}/school-roadmaps/roadmap/{id}</c> leads to the newest edition.
/// </summary>
public static class ReadEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPublic("/p/{slug}/{kind}/{id:guid}", ShowAsync);
        endpoints.MapPublic("/p/{slug}/{kind}/{id:guid}/{format}", DownloadAsync);
        endpoints.MapPublic("/p/{slug}/school-roadmaps/roadmap/{id:guid}", LeadAsync);
    }

    private static async Task<IResult> ShowAsync(string slug, string kind, Guid id, HttpContext http, PublicPages pages, PaperQuery query, DrawPage draw) =>
        PublicKinds.Find(kind) is not { } known
            ? Results.NotFound()
            : await pages.SendAsync(
                http, $"paper {slug} {known} {id}", async () => await query.RunAsync(slug, known, id, CancellationToken.None) is { } view ? await draw.OfAsync<PaperPage>(view) : null);

    private static async Task<IResult> DownloadAsync(string slug, string kind, Guid id, string format, HttpContext http, PublicFileQuery query, CancellationToken cancellation)
    {
        if (PublicKinds.Find(kind) is not { } known || await query.RunAsync(slug, known, id, format, cancellation) is not { } file)
        {
            return Results.NotFound();
        }

        if (PublicAnswer.IsKnown(http, file.File.Sha256))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return await query.BytesAsync(file, cancellation) is { } bytes ? Results.File(bytes, file.Format.MediaType, file.Name) : Results.NotFound();
    }

    private static async Task<IResult> LeadAsync(string slug, Guid id, HttpContext http, PaperQuery query, CancellationToken cancellation)
    {
        if (await query.NewestAsync(slug, new RoadmapId(id), cancellation) is not { } newest)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(PublicAddress.Of(slug, new RoadmapEditionId(newest)));
    }
}
