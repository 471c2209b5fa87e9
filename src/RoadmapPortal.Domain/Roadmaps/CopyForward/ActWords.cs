using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>
/// Where a text speaks of another paper: by its date («от 06 марта 2023 г.», «06.03.2023 № 681») or by its name, which begins with «О»
/// or «Об» and stands in quotation marks. Years there are that paper's own.
/// </summary>
internal static partial class ActWords
{
    public static IReadOnlyList<TextPlace> In(string words) =>
    [
        .. Dates().Matches(words).Select(date => new TextPlace(date.Index, date.Length)),
        .. Names().Matches(words).Select(name => new TextPlace(name.Index, EndOfQuotation(words, name.Index) - name.Index)),
    ];

    /// <summary>Names hold names: «Об утверждении карты «500+»».</summary>
    private static int EndOfQuotation(string words, int start)
    {
        var (opens, closes) = words[start] == '«' ? ('«', '»') : (words[start], words[start] == '„' ? '“' : words[start] == '“' ? '”' : '"');
        var depth = 1;
        for (var at = start + 1; at < words.Length; at++)
        {
            depth += words[at] == closes ? -1 : words[at] == opens ? 1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return words.Length;
    }

    [GeneratedRegex(
        """
        \bот\s+[«"]?\d\d?[»"]?(?:\.\d\d?\.|\s+[а-яё]{3,8}\s+)\d{2,4}\b(?!\s*(?:г\.|г\b|года)?\s*(?:до|по)\b)   # but «от 01.09.2023 до 31.05.2024»
        | \b(?:\d\d?\.\d\d?\.)?(?:\d{4}|\d\d)\s*(?:г\.|г\b|года)?\s*(?:№|N\s?(?=\d))                             # 06.03.2023 г. № 681
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Dates();

    [GeneratedRegex("""[«"„“]\s*Об?\s""", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
