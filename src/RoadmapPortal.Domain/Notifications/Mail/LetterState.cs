namespace RoadmapPortal.Domain.Notifications.Mail;

/// <summary>Stored by name.</summary>
public enum LetterState
{
    Waiting,
    Sent,

    /// <summary>Given up; an administrator may let it be tried again.</summary>
    Failed,
}
