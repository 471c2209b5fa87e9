using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.PublicRegister.Answer;
using RoadmapPortal.Web.Features.Verification;

namespace RoadmapPortal.Web.Features.PublicRegister.Embed;

/// <summary><c>GET /p/{slug}/embed/{school}</c>: a school's papers for a frame on its own site; <c>…/code</c>: what to copy to have it there.</summary>
public static class EmbedEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPublic("/p/{slug}/embed/{school:guid}", FrameAsync).WithMetadata(new EmbeddablePage());
        endpoints.MapPublic("/p/{slug}/embed/{school:guid}/code", CodeAsync);
    }

    private static Task<IResult> FrameAsync(string slug, Guid school, HttpContext http, PublicPages pages, EmbedQuery query, DrawPage draw) =>
        pages.SendAsync(http, $"embed {slug} {school}", async () => await query.RunAsync(slug, new SchoolId(school), CancellationToken.None) is { } view ? await draw.OfAsync<EmbedPage>(view) : null);

    private static Task<IResult> CodeAsync(string slug, Guid school, HttpContext http, PublicPages pages, EmbedQuery query, DrawPage draw, PortalAddress portal) =>
        pages.SendAsync(
            http, $"embed code {slug} {school}",
            async () => await query.RunAsync(slug, new SchoolId(school), CancellationToken.None) is { } view
                ? await draw.OfAsync<EmbedCodePage>(new EmbedCode(view, new Uri(portal.Value, PublicAddress.Embedded(slug, view.School))))
                : null);
}
