using RoadmapPortal.Domain.Evidence;

namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

/// <summary>What a checker writes down about a school's site.</summary>
/// <param name="On">The day on which the site was looked at.</param>
/// <param name="SeenAddress">The address that the checker was shown; none if the school had given none.</param>
/// <param name="SeenEdition">The number of the approved edition that the site was compared with.</param>
/// <param name="File">A screenshot or another file; none if there is none.</param>
public sealed record NewPublicationCheck(
    PublicationCheckResult Result, DateOnly On, string Comment, string? SeenAddress, int SeenEdition, NewEvidence? File = null);
