using System.Buffers;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Words on their way into a document.</summary>
internal static class WordText
{
    /// <summary>What <see cref="Clean"/> changes or must look at more closely. Of the controls only the line feed stays as it is.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(code => code != '\n'),
        '\u0085', '\u2028', '\u2029', '\uFFFD', '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);

    /// <summary>Without what XML 1.0 cannot hold, with one kind of line break, and as on the printed page a tab is a space.</summary>
    public static string Clean(string text) =>
        text.AsSpan().ContainsAny(Odd) ? SheetText.Clean(text).Replace('\t', ' ') : text;

    /// <summary>Clean, and what belongs together is held together.</summary>
    public static string Of(string text) => BoundText.Bind(Clean(text));
}
