namespace RoadmapPortal.Web.Features.Notifications.Send;

/// <summary>How an attempt to hand a letter to the mail server ended.</summary>
/// <param name="Reason">Empty if it went.</param>
internal sealed record Delivery(DeliveryKind Kind, string Reason)
{
    public static readonly Delivery Sent = new(DeliveryKind.Sent, "");
}

internal enum DeliveryKind
{
    Sent,

    /// <summary>Not now.</summary>
    Deferred,

    /// <summary>Not now, and no other letter either: the server does not answer, or lets the portal not in.</summary>
    LineIsDown,

    /// <summary>Never.</summary>
    Refused,
}
