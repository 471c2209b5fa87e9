namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>What one check found, before the municipality weighs it.</summary>
internal readonly record struct Sighting(FlawPlace Place, string Words, params IReadOnlyList<Fix> Fixes);
