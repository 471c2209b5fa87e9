using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Remembers for one document what the ruler said of its characters, since every text is made of the same few. Not for
/// several threads.
/// </summary>
internal sealed class CharacterRuler(ITextRuler ruler)
{
    private const int Styles = 4, RowLength = 256;

    private readonly Known[]?[][] rows = [.. Enumerable.Range(0, Styles).Select(_ => new Known[]?[RowLength])];
    private readonly LineMeasure?[] lines = new LineMeasure?[Styles];

    /// <param name="Advance">Width as a part of the size.</param>
    /// <param name="Family">The family that draws it, -1 if none; meaningless unless <paramref name="IsAsked"/>.</param>
    /// <param name="IsAsked">Whether the ruler was asked.</param>
    public readonly record struct Known(float Advance, short Family, bool IsAsked);

    public LineMeasure LineOf(FontStyle style) => lines[(int)style] ??= ruler.LineOf(style);

    public Known Measure(char character, FontStyle style)
    {
        var known = rows[(int)style][character >> 8]?[character & 0xFF] ?? default;
        return known.IsAsked ? known : Ask(character, style);
    }

    /// <summary>Without remembering it: a pair of surrogates, or a sign that has no ink inside a text.</summary>
    public Known MeasureOnce(int codePoint, FontStyle style) => KnownOf(ruler.Measure(codePoint, style));

    /// <summary>
    /// Measures characters of one family as long as it goes, and tells where it stopped: at the end, or at a character
    /// that needs a closer look (another family, none at all, half of a pair, without ink).
    /// </summary>
    public int MeasureStretch(ReadOnlySpan<char> characters, Span<float> advances, FontStyle style, int family, float size)
    {
        var ofStyle = rows[(int)style];
        for (var at = 0; at < characters.Length; at++)
        {
            var character = characters[at];
            var row = ofStyle[character >> 8];
            if (row is null)
                return at;
            ref readonly var known = ref row[character & 0xFF];
            if (!known.IsAsked || known.Family != family)
                return at;
            advances[at] = known.Advance * size;
        }
        return characters.Length;
    }

    private Known Ask(char character, FontStyle style)
    {
        if (char.IsSurrogate(character))
            return MeasureOnce(character, style);
        var row = rows[(int)style][character >> 8] ??= new Known[RowLength];
        return row[character & 0xFF] = KnownOf(ruler.Measure(character, style));
    }

    private static Known KnownOf(GlyphMeasure measure) => new((float)measure.Advance, (short)measure.Family, true);
}
