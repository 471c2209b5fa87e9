using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Notices;

/// <summary>The database's word that a mark of an audit was set or taken away, by whichever server and action, in the order of the commits.</summary>
public sealed record FindingNotice(MunicipalityId Tenant, EntryAuditId Audit, SchoolId School, RiskParameterId Parameter, bool IsFound) : Notice;
