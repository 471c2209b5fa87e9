using System.Globalization;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Web.Parts;

/// <summary>Numbers with their nouns, and days as offices write them.</summary>
public static class Russian
{
    /// <summary>«01.09.2023 – 31.08.2024».</summary>
    public static string Days(DateOnly from, DateOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:dd.MM.yyyy} – {to:dd.MM.yyyy}");

    /// <summary>«1 страница», «3 страницы», «11 страниц».</summary>
    public static string Count(int number, string one, string few, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {Nouns.Of(number, one, few, many)}");
}
