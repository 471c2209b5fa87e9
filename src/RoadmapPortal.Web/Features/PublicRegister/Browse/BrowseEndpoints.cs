using RoadmapPortal.Web.Features.PublicRegister.Answer;

namespace RoadmapPortal.Web.Features.PublicRegister.Browse;

/// <summary><c>GET /p</c>: the municipalities; <c>GET /p/{slug}</c>: what one of them has approved.</summary>
public static class BrowseEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPublic(PublicAddress.Register, RegisterAsync);
        endpoints.MapPublic("/p/{slug}", TownAsync);
    }

    private static async Task<IResult> RegisterAsync(HttpContext http, PublicPages pages, RegisterQuery query, DrawPage draw) =>
        TownWish.PageOf(http.Request.Query) is not { } page
            ? Results.NotFound()
            : await pages.SendAsync(
                http, $"register {page}", async () => await query.RunAsync(page, CancellationToken.None) is { } list ? await draw.OfAsync<RegisterPage>(list) : null);

    private static async Task<IResult> TownAsync(string slug, HttpContext http, PublicPages pages, TownQuery query, DrawPage draw) =>
        TownWish.Read(http.Request.Query) is not { } wish
            ? Results.NotFound()
            : await pages.SendAsync(
                http, $"town {slug} {wish.Period} {wish.Kind} {wish.Page}", async () => await query.RunAsync(slug, wish, CancellationToken.None) is { } view ? await draw.OfAsync<TownPage>(view) : null);
}
