using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Desk;

/// <summary>Which self-audit is meant.</summary>
/// <param name="Period">Id of the planning period; none for the one whose campaign is the newest.</param>
public sealed record SchoolAuditPlace(SchoolId School, Guid? Period);
