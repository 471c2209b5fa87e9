using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>Where a copy goes.</summary>
/// <param name="Id">Of the copy.</param>
/// <param name="Meaning">What the words of its rows mean there.</param>
public sealed record CopyTarget(RoadmapId Id, PlanningPeriodId Period, PeriodDates Dates, RowMeaning Meaning);
