namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>Where the page opens after a deed, and which deed it was.</summary>
/// <param name="Part">Name of the part; none if the page opens at its head.</param>
public sealed record StructurePlace(string? Part, string? Verb)
{
    public string? VerbAt(string part) => part == Part ? Verb : null;
}
