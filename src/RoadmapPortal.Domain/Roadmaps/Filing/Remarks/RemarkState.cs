namespace RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

/// <summary>Stored by name.</summary>
public enum RemarkState
{
    /// <summary>Written down by the reviewer and not yet sent: only reviewers see it.</summary>
    Draft,

    /// <summary>The school has it and has said nothing to it.</summary>
    Open,

    /// <summary>The school has answered; the reviewer has not judged it.</summary>
    Answered,

    /// <summary>The reviewer is content.</summary>
    Resolved,
}
