using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.Print;

/// <summary><c>GET /m/{slug}/roadmaps/{id}/print/{format}</c>: the roadmap as a file.</summary>
public static class RoadmapDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/roadmaps/{id:guid}/print/{format}", RunAsync).RequireAuthorization(nameof(Deed.Enter));

    private static async Task<IResult> RunAsync(
        string slug, Guid id, string format, HttpContext http, RoadmapPageQuery query, TimeProvider time, CancellationToken cancellation)
    {
        if (RoadmapFormat.Find(format) is not { } known
            || Visitor.From(http.User, slug) is not { } visitor
            || await query.RunAsync(visitor, new RoadmapId(id), cancellation) is not { } view)
        {
            return Results.NotFound();
        }

        using var buffer = new MemoryStream();
        known.Write(view.Paper, time.GetLocalNow(), buffer);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(buffer.ToArray(), known.MediaType, FileName(view.Paper, known));
    }

    /// <summary>Built from the slug and the school's label alone; nothing that a person typed can steer the name.</summary>
    private static string FileName(RoadmapPaper paper, RoadmapFormat format)
    {
        var year = paper.Period.From.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var school = paper.School is null ? "" : "-shkola-" + new string([.. paper.School.Where(char.IsAsciiLetterOrDigit)]);
        return $"dorozhnaya-karta-{paper.Municipality.Slug}{school}-{year}.{format.Word}";
    }
}
