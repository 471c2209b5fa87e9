using RoadmapPortal.Web.Features.PublicRegister.Answer;
using RoadmapPortal.Web.Features.PublicRegister.Browse;
using RoadmapPortal.Web.Features.PublicRegister.Crawl;
using RoadmapPortal.Web.Features.PublicRegister.Embed;
using RoadmapPortal.Web.Features.PublicRegister.Read;
using RoadmapPortal.Web.Features.PublicRegister.Search;

namespace RoadmapPortal.Web.Features.PublicRegister;

/// <summary>Everything that guests may open without a sign-in, but for «Проверить документ».</summary>
public static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        BrowseEndpoints.Map(endpoints);
        SearchEndpoint.Map(endpoints);
        EmbedEndpoints.Map(endpoints);
        ReadEndpoints.Map(endpoints);
        CrawlEndpoints.Map(endpoints);

        // A mistyped address is not found, and does not lead a guest to the sign-in.
        endpoints.MapPublic("/p/{**rest}", () => Results.NotFound());
    }
}
