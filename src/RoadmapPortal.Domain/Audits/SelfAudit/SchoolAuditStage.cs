namespace RoadmapPortal.Domain.Audits.SelfAudit;

/// <summary>Where a school's self-audit stands; stored by name.</summary>
public enum SchoolAuditStage
{
    Draft,
    Submitted,
    Returned,
    Confirmed,
}
