using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Roadmaps.Typical;

/// <summary>An activity of this or an earlier roadmap, as it stood there.</summary>
/// <param name="PeriodWords">As the documents of that period name it.</param>
public sealed record PastActivity(Cells Cells, Level Level, PeriodDates Period, string PeriodWords);
