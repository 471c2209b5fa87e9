using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.CopyForward;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>What one wants to have copied where.</summary>
/// <param name="Id">Of the copy: a wish that is sent twice is one wish.</param>
/// <param name="Period">A period that is there; none for <paramref name="Next"/>.</param>
/// <param name="Next">A new period; if there is one with the same dates, that is meant.</param>
/// <param name="Years">How far the words move.</param>
public sealed record CopyWish(RoadmapId Id, PlanningPeriodId? Period, NextPeriod? Next, int Years);
