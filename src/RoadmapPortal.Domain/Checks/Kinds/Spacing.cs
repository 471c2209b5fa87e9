using System.Buffers;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 16: spaces inside quotes and brackets, before a comma, doubled, or missing after a comma of a list. A comma between digits
/// counts in a code cell alone: elsewhere it may be «4,6 %».
/// </summary>
internal static partial class Spacing
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(" \u00A0,");

    private static readonly (string Group, string Words, string Replacement)[] Forms =
    [
        ("inside", "лишний пробел внутри кавычек или скобок", ""),
        ("before", "лишний пробел перед знаком", ""),
        ("doubled", "два пробела подряд", " "),
        ("after", "нет пробела после запятой", " "),
    ];

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        foreach (var text in CheckedTexts.Of(roadmap))
        {
            if (!text.Words.AsSpan().ContainsAny(Signs))
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

    private static string Around(string text, Match place)
    {
        const int Context = 12;
        var start = Math.Max(place.Index - Context, 0);
        return text[start..Math.Min(place.Index + place.Length + Context, text.Length)].ReplaceLineEndings(" ").Trim();
    }

    private const string Everywhere =
        @"(?<inside>(?<=[«(„])[ \u00A0]+|[ \u00A0]+(?=[»)]))|(?<before>[ \u00A0]+(?=[,;:](?!\S)|\.(?!\S)))|(?<doubled>[ \u00A0]{2,})";

    [GeneratedRegex(Everywhere + @"|(?<after>(?<=,)(?=\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    [GeneratedRegex(Everywhere + @"|(?<after>(?<=,)(?=[\p{L}\d]))", RegexOptions.CultureInvariant)]
    private static partial Regex InCodes();
}
