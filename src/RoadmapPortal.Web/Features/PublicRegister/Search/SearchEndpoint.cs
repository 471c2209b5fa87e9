using RoadmapPortal.Web.Features.PublicRegister.Answer;

namespace RoadmapPortal.Web.Features.PublicRegister.Search;

/// <summary><c>GET /p/search?q=…&amp;town=…</c>.</summary>
public static class SearchEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPublic(PublicAddress.Search, RunAsync);

    private static async Task<IResult> RunAsync(HttpContext http, PublicPages pages, SearchQuery query, DrawPage draw, SearchLimit limit)
    {
        if (SearchWish.Read(http.Request.Query) is not { } wish)
        {
            return Results.NotFound();
        }

        // Words that are too long are not searched, so they need not be told apart.
        var name = $"search {wish.Slug} {wish.Page} {(wish.IsTooLong ? wish.Words[..(SearchWish.LongestWords + 1)] : wish.Words)}";
        return await pages.SendAsync(
            http, name, async () => await query.RunAsync(wish, CancellationToken.None) is { } view ? await draw.OfAsync<SearchPage>(view) : null,
            () => wish.Words.Length == 0 || limit.Allows(http));
    }
}
