namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

/// <summary>What the checks of a roadmap say about it now.</summary>
public static class PublicationStandings
{
    /// <param name="last">The last check of the roadmap; none if there was none.</param>
    public static PublicationStanding Of(SchoolRoadmap roadmap, PublicationCheck? last) => (roadmap.IsApproved, roadmap.PublishedAt, Counts(roadmap, last)) switch
    {
        (false, _, _) => PublicationStanding.NotApproved,
        (true, null, _) => PublicationStanding.NoAddress,
        (true, _, false) => PublicationStanding.ToCheck,
        (true, _, true) => Of(last!.Result),
    };

    /// <summary>What a check says as long as it counts.</summary>
    public static PublicationStanding Of(PublicationCheckResult result) => result switch
    {
        PublicationCheckResult.Found => PublicationStanding.Found,
        PublicationCheckResult.NotFound => PublicationStanding.NotFound,
        PublicationCheckResult.AnotherVersion => PublicationStanding.AnotherVersion,
    };

    /// <summary>Whether somebody should look: the roadmap is approved, and no check tells of what the school says now. One that found it is enough.</summary>
    public static bool IsWaiting(SchoolRoadmap roadmap, PublicationCheck? last) =>
        roadmap.IsApproved && roadmap.Stage != SchoolRoadmapStage.Closed && !Counts(roadmap, last);

    /// <summary>A check of another edition, of another address or from before the school published again tells nothing any more.</summary>
    private static bool Counts(SchoolRoadmap roadmap, PublicationCheck? last) =>
        last is not null && last.EditionNumber == roadmap.EditionNumber && last.Address == roadmap.PublishedAt && (roadmap.PublishedOn is null || last.On >= roadmap.PublishedOn);
}
