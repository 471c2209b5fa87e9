using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>The database's word that a roadmap was changed, by whichever server and action. It says where, not what.</summary>
/// <param name="Row">The activity that changed; none if it was anything else: a column, a section, the title.</param>
public sealed record RoadmapNotice(MunicipalityId Tenant, RoadmapId Roadmap, ActivityId? Row) : Notice;
