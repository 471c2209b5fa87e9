using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Schedules;

/// <summary>Something about the words of a date that its author should look at, and where: a place in the verbatim text.</summary>
/// <param name="Words">In Russian, for the author.</param>
/// <param name="Readings">What may have been meant instead; empty where nothing can be offered.</param>
public sealed record ScheduleProblem(Rule Rule, string Words, int Start, int Length, IReadOnlyList<ScheduleWindow> Readings);
