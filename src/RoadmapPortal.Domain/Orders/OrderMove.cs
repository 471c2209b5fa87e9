namespace RoadmapPortal.Domain.Orders;

/// <summary>What can be done with an order.</summary>
public enum OrderMove
{
    /// <summary>Write in it.</summary>
    Edit,

    /// <summary>Throw it away before anybody was asked to approve it.</summary>
    Discard,
}
