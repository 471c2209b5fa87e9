using System.Globalization;

namespace RoadmapPortal.Domain.Schools;

/// <summary>
/// The order in which documents print schools without being told: by number («43, г44, о44, 48»), then those that words name («В(С)ОШ № 1, НОШ № 80»).
/// </summary>
public static class SchoolOrder
{
    /// <summary>«г», «СШ»: longer ones are words.</summary>
    private const int LongestPrefix = 3;

    private static readonly StringComparer Words = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true);

    public static IReadOnlyList<School> Natural(IEnumerable<School> schools) =>
    [
        .. schools.Select(school => (School: school, Place: PlaceOf(school.Label)))
            .OrderBy(entry => entry.Place.IsWord)
            .ThenBy(entry => entry.Place.IsWord ? entry.Place.Words : "", Words)
            .ThenBy(entry => entry.Place.Number)
            .ThenBy(entry => entry.Place.Words, Words)
            .ThenBy(entry => entry.School.Label, StringComparer.Ordinal).Select(entry => entry.School),
    ];

    /// <summary>A label as letters, number, letters: «44», «г44», «44а»; or words before a number.</summary>
    private static (bool IsWord, string Words, int Number) PlaceOf(string label)
    {
        var start = 0;
        while (start < label.Length && !char.IsAsciiDigit(label[start]))
        {
            start++;
        }

        var end = start;
        while (end < label.Length && char.IsAsciiDigit(label[end]))
        {
            end++;
        }

        var number = int.TryParse(label.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : int.MaxValue;
        var isNumber = end > start && start <= LongestPrefix && label.Length - end <= LongestPrefix && label.All(char.IsLetterOrDigit);
        return (!isNumber, isNumber ? label.Remove(start, end - start) : label[..start].TrimEnd(' ', '№', '\u00A0'), number);
    }
}
