namespace RoadmapPortal.Domain.Notifications;

/// <summary>What somebody is told of; stored by name.</summary>
public enum NotificationMatter
{
    RoadmapSubmitted,
    RoadmapWithdrawn,
    RoadmapReturned,
    RoadmapAccepted,
    RoadmapApproved,
    PublicationChecked,

    /// <summary>Seven days or fewer are left.</summary>
    DeadlineNear,

    /// <summary>One day is left, or none.</summary>
    DeadlineTomorrow,
    Overdue,

    /// <summary>A colleague asks for what is waited for.</summary>
    Reminder,

    /// <summary>An order waits for the head.</summary>
    OrderSubmitted,
    OrderReturned,
    OrderApproved,
}
