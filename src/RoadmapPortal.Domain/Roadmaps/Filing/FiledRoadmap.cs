using RoadmapPortal.Domain.Roadmaps.Filing.Publication;

namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>Of a school's roadmap what lists of many schools show, without its rows. Days are those of the portal's time zone.</summary>
/// <param name="EditionNumber">How many editions the school's orders have approved.</param>
/// <param name="FirstSubmittedOn">None if it was never submitted.</param>
/// <param name="SubmittedOn">Of the last round.</param>
/// <param name="Reviewer">Who reviews it, or has decided about it.</param>
/// <param name="PublishedAt">The address on the school's site of the newest approved edition.</param>
/// <param name="Publication">What the checks of that address say.</param>
public sealed record FiledRoadmap(
    RoadmapId Id,
    SchoolRoadmapStage Stage,
    int Round,
    int EditionNumber,
    DateOnly? FirstSubmittedOn,
    DateOnly? SubmittedOn,
    string? Reviewer,
    string? PublishedAt,
    DateOnly? PublishedOn,
    PublicationStanding Publication);
