using RoadmapPortal.Domain.PublicRegister;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.PublicRegister;

/// <summary>Addresses of the portal's own public pages. Schools put them on their sites and into reports, so they never change.</summary>
public static class PublicAddress
{
    public const string Register = "/p";

    public const string Search = "/p/search";

    public static string Of(string slug) => $"{Register}/{slug}";

    /// <summary>One edition, for ever.</summary>
    public static string Of(string slug, PublicPaperKind kind, Guid edition) => $"{Register}/{slug}/{PublicKinds.Segment(kind)}/{edition}";

    public static string Of(string slug, RoadmapEditionId edition) => Of(slug, PublicPaperKind.SchoolRoadmap, edition.Value);

    public static string OfFile(string slug, PublicPaperKind kind, Guid edition, string format) => $"{Of(slug, kind, edition)}/{format}";

    public static string OfPdf(string slug, RoadmapEditionId edition) => OfFile(slug, PublicPaperKind.SchoolRoadmap, edition.Value, "pdf");

    /// <summary>Whatever edition of the school's roadmap is the newest.</summary>
    public static string OfNewest(string slug, RoadmapId roadmap) => $"{Register}/{slug}/school-roadmaps/roadmap/{roadmap.Value}";

    /// <summary>A school's papers as a small list for a frame on its own site.</summary>
    public static string Embedded(string slug, SchoolId school) => $"{Register}/{slug}/embed/{school.Value}";

    /// <summary>What the school copies to have that frame.</summary>
    public static string EmbedCode(string slug, SchoolId school) => Embedded(slug, school) + "/code";
}
