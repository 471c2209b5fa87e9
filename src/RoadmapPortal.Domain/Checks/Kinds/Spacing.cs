using System.Buffers;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 16: spaces inside quotes and brackets, before a comma, doubled, or missing after a comma of a list. A comma between digits
/// counts in a code cell alone, before a whole code: elsewhere it may be «4,6 %», and there «2,1» may be a slip for 2.1.
/// </summary>
internal static partial class Spacing
{
    private const int LongestWord = 40;

    private static readonly SearchValues<char> Signs = SearchValues.Create(" \u00A0,");

    private static readonly (string Group, string Words, string Replacement)[] Forms =
    [
        ("inside", "лишний пробел внутри кавычек или скобок", ""),
        ("before", "лишний пробел перед знаком", ""),
        ("doubled", "два пробела подряд", " "),
        ("after", "нет пробела после запятой", ", "),
    ];

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        foreach (var text in roadmap.Texts)
        {
            if (!MayBeWrong(text.Words))
            {
                continue;
            }

            var places = (text.Column == ColumnKind.Codes ? InCodes() : InWords()).Matches(text.Words);
            if (places.Count > 0)
            {
                yield return Wrong(text, places);
            }
        }
    }

    /// <summary>A quick look, so that few texts need a closer one: a space beside a sign or another space, a comma without a space.</summary>
    private static bool MayBeWrong(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Signs); at >= 0;)
        {
            var before = at == 0 ? ' ' : text[at - 1];
            var after = at == text.Length - 1 ? ' ' : text[at + 1];
            if (text[at] == ',' ? char.IsLetterOrDigit(after) : before is '«' or '(' or '„' || after is ' ' or '\u00A0' or '»' or ')' or ',' or ';' or ':' or '.')
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAny(Signs);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static Sighting Wrong(CheckedText text, MatchCollection places)
    {
        var found = Forms.Where(form => places.Any(place => place.Groups[form.Group].Success)).Select(form => form.Words);
        var mended = (text.Column == ColumnKind.Codes ? InCodes() : InWords()).Replace(
            text.Words, place => Forms.First(form => place.Groups[form.Group].Success).Replacement);
        var around = Around(text.Words, places[0]);
        return new Sighting(
            text.At(new TextPlace(places[0].Index, places[0].Length)),
            $"Пробелы: {string.Join(", ", found)} («{around}»).",
            text.FixTo(mended, "Расставить пробелы"));
    }

    /// <summary>The place with the words on both sides of it, if they are no longer than words are.</summary>
    private static string Around(string text, Match place)
    {
        var (start, end) = (place.Index, place.Index + place.Length);
        var (first, last) = (Math.Max(0, start - LongestWord), Math.Min(text.Length, end + LongestWord));
        while (start > first && (start == place.Index || !char.IsWhiteSpace(text[start - 1])))
        {
            start--;
        }

        while (end < last && (end == place.Index + place.Length || !char.IsWhiteSpace(text[end])))
        {
            end++;
        }

        return text[start..end].ReplaceLineEndings(" ").Trim();
    }

    private const string Everywhere =
        @"(?<inside>(?<=[«(„])[ \u00A0]+|[ \u00A0]+(?=[»)]))|(?<before>[ \u00A0]+(?=,(?!\d)|[.;:](?!\S)))|(?<doubled>[ \u00A0]{2,})";

    [GeneratedRegex(Everywhere + @"|(?<after>,(?=\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    [GeneratedRegex(Everywhere + @"|(?<after>,(?=\p{L}|\d{1,3}\.\d))", RegexOptions.CultureInvariant)]
    private static partial Regex InCodes();
}
