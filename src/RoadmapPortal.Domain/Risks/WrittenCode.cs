using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Risks;

/// <summary>A code where it stands in a text.</summary>
/// <param name="Place">Without the full stop after it; of a code that a range takes in, the place of the range.</param>
public readonly record struct WrittenCode(ParameterCode Code, TextPlace Place);
