using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Orders;

/// <summary>Finds in an item's words by when or in which days something is to be done.</summary>
internal static partial class DutyTerms
{
    /// <summary>«до 01.05.2023 г.», «не позднее 1 мая 2023 года».</summary>
    public static Match Deadline(string text) => Deadlines().Match(text);

    public static string WithoutDeadlines(string text) => Deadlines().Replace(text, " ");

    /// <summary>A deadline or a window, as the text has it; none if it names no such.</summary>
    public static string? Of(string text) =>
        Deadline(text) is { Success: true } deadline ? deadline.Value
        : Windows().Match(text) is { Success: true } window ? window.Groups["window"].Value
        : null;

    [GeneratedRegex(
        @"(?:не позднее|до)\s+(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s+[а-яё]{3,8}\s+\d{4})(?:\s*(?:года|г\.))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Deadlines();

    [GeneratedRegex(
        @"(?:в период|в срок|в дни)\s+(?<window>с\s+\d{1,2}(?:\.\d{1,2}(?:\.\d{4})?|\s+[а-яё]{3,8}(?:\s+\d{4}(?:\s*(?:года|г\.))?)?)?\s+по\s+\d{1,2}(?:\.\d{1,2}\.\d{4}|\s+[а-яё]{3,8}\s+\d{4})(?:\s*(?:года|г\.))?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Windows();
}
