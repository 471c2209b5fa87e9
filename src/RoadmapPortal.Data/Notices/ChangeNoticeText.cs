using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>Notices as the triggers write them: «tenant roadmap row», «tenant roadmap -», «tenant - surroundings», «tenant - people».</summary>
internal static class ChangeNoticeText
{
    public const string Surroundings = "surroundings";

    public const string People = "people";

    /// <returns>None of an unreadable message.</returns>
    public static Notice? Read(string payload) => payload.Split(' ') is [var tenant, var roadmap, var what] && Guid.TryParse(tenant, out var municipality)
        ? Read(new MunicipalityId(municipality), roadmap, what)
        : null;

    private static Notice? Read(MunicipalityId tenant, string roadmap, string what) => (roadmap, what) switch
    {
        ("-", Surroundings) => new MunicipalityNotice(tenant, MunicipalityMatter.Surroundings),
        ("-", People) => new MunicipalityNotice(tenant, MunicipalityMatter.People),
        _ when Guid.TryParse(roadmap, out var id) => new RoadmapNotice(tenant, new RoadmapId(id), Guid.TryParse(what, out var row) ? new ActivityId(row) : null),
        _ => null,
    };
}
