using System.Globalization;

namespace RoadmapPortal.Domain.Orders;

/// <summary>A day as people type it into a field: «06.03.2023», «6.3.2023 г.»; or nothing.</summary>
public static class DayWords
{
    private static readonly string[] Spellings = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public static bool IsRead(string words) => string.IsNullOrWhiteSpace(words) || Read(words) is not null;

    /// <returns>None if nothing is typed or it is no day.</returns>
    public static DateOnly? Read(string words)
    {
        var bare = words.Trim();
        foreach (var tail in (string[])["года", "г."])
        {
            bare = bare.EndsWith(tail, StringComparison.Ordinal) ? bare[..^tail.Length].TrimEnd() : bare;
        }

        return DateOnly.TryParseExact(bare, Spellings, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;
    }
}
