using System.Globalization;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Moments in addresses and on the screen. To the microsecond, as the database keeps them: two saves are never one moment.</summary>
public static class Moment
{
    private const string InAddress = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Address(DateTimeOffset moment) => moment.UtcDateTime.ToString(InAddress, CultureInfo.InvariantCulture);

    /// <returns>None if the words are no moment.</returns>
    public static DateTimeOffset? Read(string? words) =>
        DateTimeOffset.TryParseExact(words, InAddress, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>«25.11.2026 14:05», by the office's clock.</summary>
    public static string Words(DateTimeOffset moment, TimeProvider time) => Local(moment, time).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset Local(DateTimeOffset moment, TimeProvider time) => TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
}
