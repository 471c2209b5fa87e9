namespace RoadmapPortal.Domain.Notifications;

/// <summary>How a notification comes by e-mail, beside the portal where it always is; stored by name.</summary>
public enum MailPace
{
    AtOnce,

    /// <summary>In one letter of the day with all others.</summary>
    Daily,
    Never,
}
