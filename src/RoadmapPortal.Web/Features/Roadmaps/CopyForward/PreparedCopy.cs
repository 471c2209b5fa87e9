using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps.CopyForward;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>A copy that is made and not kept.</summary>
/// <param name="IsPeriodNew">The period would be kept with it.</param>
public sealed record PreparedCopy(RoadmapCopy Copy, PlanningPeriod Period, bool IsPeriodNew, CodeComparison Codes);
