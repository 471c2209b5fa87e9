using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Words on their way into a sheet.</summary>
internal static partial class SheetText
{
    /// <summary>
    /// Protects words such as «_x0041_», which spreadsheets read as a character's code (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
    /// </summary>
    public static string Protect(string clean) =>
        clean.Contains("_x", StringComparison.Ordinal) ? CharacterCode().Replace(clean, "_x005F_") : clean;

    /// <summary>Parts that a cell can hold, in order; all together are the text. Letters with their marks stay together.</summary>
    public static IReadOnlyList<string> Pieces(string text)
    {
        if (text.Length <= SheetLimits.CellCharacters)
        {
            return [text];
        }

        var pieces = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Length - start <= SheetLimits.CellCharacters ? text.Length : LastBreak(text, start);
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    /// <summary>Behind the last space that leaves a full piece, or between two letters if there is none.</summary>
    private static int LastBreak(string text, int start)
    {
        var room = text.AsSpan(start, SheetLimits.CellCharacters);
        var space = room.LastIndexOfAny(' ', '\n');
        if (space > 0)
        {
            return start + space + 1;
        }

        var at = start;
        while (at + StringInfo.GetNextTextElementLength(text, at) <= start + room.Length)
        {
            at += StringInfo.GetNextTextElementLength(text, at);
        }

        return at > start ? at : start + room.Length;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex CharacterCode();
}
