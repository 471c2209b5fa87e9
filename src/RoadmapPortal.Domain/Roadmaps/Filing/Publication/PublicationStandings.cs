namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

/// <summary>What the checks of a roadmap say about it now.</summary>
public static class PublicationStandings
{
    /// <param name="last">The last check of the roadmap; none if there was none.</param>
    public static PublicationStanding Of(SchoolRoadmap roadmap, PublicationCheck? last) => Of(roadmap.EditionNumber, roadmap.PublishedAt, roadmap.PublishedOn, last);

    /// <param name="edition">The newest that an order has approved; while the next one is written, it is still this that stands on the site.</param>
    /// <param name="address">Where the school says that it stands.</param>
    /// <param name="last">The last check of the roadmap; none if there was none.</param>
    public static PublicationStanding Of(int edition, string? address, DateOnly? on, PublicationCheck? last) => (edition, address, Counts(edition, address, on, last)) switch
    {
        (0, _, _) => PublicationStanding.NotApproved,
        (_, null, _) => PublicationStanding.NoAddress,
        (_, _, false) => PublicationStanding.ToCheck,
        (_, _, true) => Of(last!.Result),
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
        roadmap.IsApproved && roadmap.Stage != SchoolRoadmapStage.Closed && !Counts(roadmap.EditionNumber, roadmap.PublishedAt, roadmap.PublishedOn, last);

    /// <summary>A check of another edition, of another address or from before the school published again tells nothing any more.</summary>
    private static bool Counts(int edition, string? address, DateOnly? on, PublicationCheck? last) =>
        last is not null && last.EditionNumber == edition && last.Address == address && (on is null || last.On >= on);
}
