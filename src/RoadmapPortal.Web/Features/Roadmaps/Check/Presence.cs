using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>Somebody who has a roadmap open in an editor, and where they stand in it.</summary>
/// <param name="Window">Which of the open windows it is: a person may have several.</param>
/// <param name="Row">None while they stand in no cell.</param>
public sealed record Presence(Guid Window, string Name, ActivityId? Row, ColumnKind? Column);
