using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>Notices as the triggers write them: «tenant roadmap row», «tenant roadmap -», «tenant - surroundings», «tenant - people»,
/// «tenant audit school parameter +» or «… -».</summary>
internal static class ChangeNoticeText
{
    public const string Surroundings = "surroundings";

    public const string People = "people";

    /// <returns>None of an unreadable message.</returns>
    public static Notice? Read(string payload) => payload.Split(' ') switch
    {
        [var tenant, var roadmap, var what] when Guid.TryParse(tenant, out var municipality) => Read(new MunicipalityId(municipality), roadmap, what),
        [var tenant, var audit, var school, var parameter, ("+" or "-") and var sign]
            when Guid.TryParse(tenant, out var municipality) && Guid.TryParse(audit, out var ofAudit) && Guid.TryParse(school, out var ofSchool)
                && Guid.TryParse(parameter, out var ofParameter)
            => new FindingNotice(new MunicipalityId(municipality), new EntryAuditId(ofAudit), new SchoolId(ofSchool), new RiskParameterId(ofParameter), sign == "+"),
        _ => null,
    };

    private static Notice? Read(MunicipalityId tenant, string roadmap, string what) => (roadmap, what) switch
    {
        ("-", Surroundings) => new MunicipalityNotice(tenant, MunicipalityMatter.Surroundings),
        ("-", People) => new MunicipalityNotice(tenant, MunicipalityMatter.People),
        _ when Guid.TryParse(roadmap, out var id) => new RoadmapNotice(tenant, new RoadmapId(id), Guid.TryParse(what, out var row) ? new ActivityId(row) : null),
        _ => null,
    };
}
