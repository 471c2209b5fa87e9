using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Audits.Campaign;
using RoadmapPortal.Domain.Audits.SelfAudit;

namespace RoadmapPortal.Web.Features.Audits.Desk;

/// <summary>A period's entry audit, what it asks the schools, and its campaign.</summary>
/// <param name="Campaign">None if none was opened.</param>
public sealed record AuditOfPeriod(PlanningPeriod Period, EntryAudit Audit, IReadOnlyList<AuditQuestion> Questions, AuditCampaign? Campaign);
