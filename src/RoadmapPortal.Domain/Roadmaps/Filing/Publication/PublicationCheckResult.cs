namespace RoadmapPortal.Domain.Roadmaps.Filing.Publication;

/// <summary>What somebody who looked at a school's site saw there; stored by name.</summary>
public enum PublicationCheckResult
{
    /// <summary>The approved edition.</summary>
    Found,

    /// <summary>No roadmap at all, or no page.</summary>
    NotFound,

    /// <summary>A roadmap that is not the approved edition: last year's, a draft.</summary>
    AnotherVersion,
}
