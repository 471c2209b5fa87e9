namespace RoadmapPortal.Domain.Orders;

/// <summary>Where an order is in its life; stored by name.</summary>
public enum OrderStage
{
    /// <summary>Черновик: it is being written, and only the department sees it.</summary>
    Draft,

    /// <summary>На согласовании: it waits for the head and is locked for its writer.</summary>
    ForApproval,

    /// <summary>На доработке: sent back with remarks.</summary>
    Returned,

    /// <summary>Утверждён: number and date are registered.</summary>
    Approved,

    /// <summary>Утратил силу.</summary>
    NoLongerInForce,
}
