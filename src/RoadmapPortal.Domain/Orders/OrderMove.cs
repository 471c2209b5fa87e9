namespace RoadmapPortal.Domain.Orders;

/// <summary>What can be done with an order.</summary>
public enum OrderMove
{
    /// <summary>Write in it.</summary>
    Edit,

    /// <summary>Hand it to the head: it is locked with the roadmaps that it approves.</summary>
    Submit,

    /// <summary>Take it back before the head has decided.</summary>
    Withdraw,

    /// <summary>Send it back with a remark.</summary>
    Return,

    /// <summary>Register its number and date, which freezes its edition and those of the roadmaps that it approves.</summary>
    Approve,

    /// <summary>Throw it away before anybody was asked to approve it.</summary>
    Discard,

    /// <summary>Another order is about to change it.</summary>
    Amend,

    /// <summary>Another order puts it out of force.</summary>
    Repeal,
}
