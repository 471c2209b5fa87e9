using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.Print;

/// <summary>
/// <c>GET /m/{slug}/roadmaps/{id}/print/{format}?paper=…</c>: a paper of the roadmap as a file, the whole document unless a kind is named.
/// What an order has approved is handed out as it was frozen. With <c>open</c> the browser shows it instead of saving it.
/// </summary>
public static class RoadmapDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/roadmaps/{id:guid}/print/{format}", RunAsync).RequireAuthorization(nameof(Deed.Enter));

    private static async Task<IResult> RunAsync(
        string slug, Guid id, string format, string? paper, bool? open, HttpContext http, RoadmapPageQuery query, TimeProvider time, CancellationToken cancellation)
    {
        if (PaperFormat.Find(format) is not { } known
            || Visitor.From(http.User, slug) is not { } visitor
            || await query.RunAsync(visitor, new RoadmapId(id), cancellation) is not { } view
            || PaperKind.Find(paper, view.Paper) is not { } kind)
        {
            return Results.NotFound();
        }

        var name = open == true ? null : PaperFileName.Of(view.Paper, kind, known);
        if (await query.FrozenAsync(visitor, view, kind, known.Kept, cancellation) is { } frozen)
        {
            return PaperFile.Frozen(http, frozen, known, name);
        }

        using var buffer = new MemoryStream();
        try
        {
            known.Write(view.Paper, kind, time.GetLocalNow(), buffer);
        }
        catch (LayoutException)
        {
            // The preview says what is wrong and where.
            return Results.Redirect($"/m/{visitor.Slug}/roadmaps/{id}/preview?paper={kind.Word}");
        }

        return PaperFile.Frozen(http, buffer.ToArray(), known, name);
    }
}
