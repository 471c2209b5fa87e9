namespace RoadmapPortal.Domain.Notifications.Mail;

/// <summary>When a letter that did not go is tried again: soon at first, since most faults pass, then seldom; given up after a day and a half.</summary>
public static class RetryPlan
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(6), TimeSpan.FromHours(6), TimeSpan.FromHours(6), TimeSpan.FromHours(6),
    ];

    /// <param name="attempts">How many there were; at least one.</param>
    /// <returns>None if it is not tried again.</returns>
    public static TimeSpan? After(int attempts) => attempts <= Pauses.Length ? Pauses[attempts - 1] : null;
}
