namespace RoadmapPortal.Domain.Notifications.Mail;

/// <summary>When the letter of the day goes: at eight in the morning, with all that was said until then.</summary>
public static class DailyLetter
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(8);

    /// <summary>What is older, and waits still, is no news any more: mail was switched off for long.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    /// <summary>The last eight o'clock: what was said before it is due.</summary>
    /// <param name="now">By the municipality's clock.</param>
    public static DateTimeOffset LastMoment(DateTimeOffset now)
    {
        var eight = new DateTimeOffset(now.Date + Hour, now.Offset);
        return eight <= now ? eight : eight.AddDays(-1);
    }
}
