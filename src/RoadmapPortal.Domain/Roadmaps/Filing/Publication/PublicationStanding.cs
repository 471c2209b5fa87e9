namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

/// <summary>Where a school stands with its publication.</summary>
public enum PublicationStanding
{
    /// <summary>There is nothing to publish yet.</summary>
    NotApproved,

    /// <summary>Approved, and the school has not said where it stands.</summary>
    NoAddress,

    /// <summary>Nobody has looked at the address that the school gave for this edition.</summary>
    ToCheck,

    Found,
    NotFound,
    AnotherVersion,
}
