namespace RoadmapPortal.Domain.Roadmaps.Filing;

/// <summary>What can be done with a school's roadmap.</summary>
public enum SchoolRoadmapMove
{
    /// <summary>Write in it.</summary>
    Edit,

    /// <summary>File it: it is locked and waits for a reviewer.</summary>
    Submit,

    /// <summary>Take it back before a reviewer has opened it.</summary>
    Withdraw,

    /// <summary>Open it for reviewing: from now on it is this reviewer's.</summary>
    Review,

    /// <summary>Send it back with all remarks at once.</summary>
    Return,

    Accept,

    /// <summary>Take the review up again: a reviewer errs too.</summary>
    Reopen,

    /// <summary>Register the school's own order, which freezes an edition.</summary>
    Approve,

    /// <summary>Begin a new edition of an approved roadmap.</summary>
    Amend,

    /// <summary>Say where on its site the school has published it.</summary>
    Publish,

    /// <summary>Write down what was found at that address.</summary>
    CheckPublication,

    /// <summary>Close it when its period is over.</summary>
    Close,
}
