namespace RoadmapPortal.Domain.Notifications;

/// <summary>Matters that a person chooses about together.</summary>
public enum MatterGroup
{
    /// <summary>A roadmap came back, was accepted or approved; an order waits for the head, came back or was approved.</summary>
    Decisions,

    /// <summary>Roadmaps were submitted or withdrawn, remarks answered, publications checked.</summary>
    Filing,

    /// <summary>Days that come near or are past, and reminders.</summary>
    Deadlines,
}

public static class MatterGroups
{
    public static MatterGroup Group(this NotificationMatter matter) => matter switch
    {
        NotificationMatter.RoadmapReturned or NotificationMatter.RoadmapAccepted or NotificationMatter.RoadmapApproved
            or NotificationMatter.OrderSubmitted or NotificationMatter.OrderReturned or NotificationMatter.OrderApproved => MatterGroup.Decisions,
        NotificationMatter.RoadmapSubmitted or NotificationMatter.RoadmapWithdrawn or NotificationMatter.PublicationChecked => MatterGroup.Filing,
        NotificationMatter.DeadlineNear or NotificationMatter.DeadlineTomorrow or NotificationMatter.Overdue or NotificationMatter.Reminder => MatterGroup.Deadlines,
    };
}
