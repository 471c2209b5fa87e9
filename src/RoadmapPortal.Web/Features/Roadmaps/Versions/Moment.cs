using System.Globalization;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Moments in addresses and on the screen. To the microsecond, as the database keeps them: two saves are never one moment.</summary>
public static class Moment
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private const string InAddress = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Address(DateTimeOffset moment) => moment.UtcDateTime.ToString(InAddress, CultureInfo.InvariantCulture);

    /// <returns>None if the words are no moment.</returns>
    public static DateTimeOffset? Read(string? words) =>
        DateTimeOffset.TryParseExact(words, InAddress, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    /// <summary>«25.11.2026 14:05», by the office's clock.</summary>
    public static string Words(DateTimeOffset moment, TimeProvider time) => Local(moment, time).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As one says it, by the office's clock: «сегодня 12:03», «вчера 18:20», «12 ноября 14:05», «12 ноября 2025 г. 14:05».</summary>
    public static string Spoken(DateTimeOffset moment, TimeProvider time)
    {
        var local = Local(moment, time);
        var today = Local(time.GetUtcNow(), time).Date;
        var day = (today - local.Date).Days switch
        {
            0 => "сегодня",
            1 => "вчера",
            _ => local.ToString(local.Year == today.Year ? "d MMMM" : "d MMMM yyyy 'г.'", Russian),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{day} {local:HH:mm}");
    }

    public static DateTimeOffset Local(DateTimeOffset moment, TimeProvider time) => TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone);
}
