using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Public;

/// <summary>Addresses of the portal's own public pages. Schools put them on their sites and into reports, so they never change.</summary>
public static class PublicAddress
{
    /// <summary>One edition, for ever.</summary>
    public static string Of(string slug, RoadmapEditionId edition) => $"/p/{slug}/school-roadmaps/{edition.Value}";

    public static string OfPdf(string slug, RoadmapEditionId edition) => Of(slug, edition) + "/pdf";

    /// <summary>Whatever edition of the roadmap is the newest.</summary>
    public static string OfNewest(string slug, RoadmapId roadmap) => $"/p/{slug}/school-roadmaps/roadmap/{roadmap.Value}";
}
