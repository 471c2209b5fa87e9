using System.Globalization;
using System.Text;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>A character that no font of the list can draw. It is never replaced by an empty box in silence.</summary>
public sealed class MissingGlyphException : LayoutException
{
    public MissingGlyphException(int codePoint, string path) : base(Describe(codePoint), path) => CodePoint = codePoint;

    /// <summary>The Unicode code point.</summary>
    public int CodePoint { get; }

    /// <summary>The character itself; U+FFFD for half of a surrogate pair.</summary>
    public string Character => Show(CodePoint);

    private static string Describe(int codePoint) =>
        string.Create(CultureInfo.InvariantCulture, $"no font has the character '{Show(codePoint)}' (U+{codePoint:X4})");

    private static string Show(int codePoint) =>
        (Rune.TryCreate(codePoint, out var rune) ? rune : Rune.ReplacementChar).ToString();
}
