using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>Words of a list that mean no school of the municipality, and where they stand in the verbatim text.</summary>
public sealed record UnknownSchool(string Words, TextPlace Place);
