using System.Globalization;

namespace RoadmapPortal.Web.Parts;

/// <summary>Numbers with their nouns, and days as offices write them.</summary>
public static class Russian
{
    /// <summary>«01.09.2023 – 31.08.2024».</summary>
    public static string Days(DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:dd.MM.yyyy} – {to:dd.MM.yyyy}");

    /// <summary>«1 страница», «3 страницы», «11 страниц».</summary>
    public static string Count(int number, string one, string few, string many)
    {
        var noun = (Math.Abs(number) % 100, Math.Abs(number) % 10) switch
        {
            ( >= 11 and <= 14, _) => many,
            (_, 1) => one,
            (_, >= 2 and <= 4) => few,
            _ => many,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number} {noun}");
    }
}
