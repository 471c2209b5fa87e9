namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The rows of one level of one section, in printing order.</summary>
public sealed record ActivityRun(Section Section, Level Level, IReadOnlyList<NumberedActivity> Rows);

/// <param name="Number">As printed; empty if the table has no numbers.</param>
public sealed record NumberedActivity(string Number, Activity Activity);
