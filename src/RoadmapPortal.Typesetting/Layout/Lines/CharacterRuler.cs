using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Remembers for one document what the ruler said of its characters, since every text is made of the same few. Not for
/// several threads.
/// </summary>
internal sealed class CharacterRuler(ITextRuler ruler)
{
    private const int Styles = 4, RowLength = 256;

    private readonly Known[]?[] rows = new Known[]?[Styles * RowLength];
    private readonly LineMeasure?[] lines = new LineMeasure?[Styles];

    /// <param name="Advance">Width as a part of the size.</param>
    /// <param name="Family">The family that draws it, -1 if none; meaningless unless <paramref name="IsAsked"/>.</param>
    /// <param name="IsAsked">Whether the ruler was asked.</param>
    public readonly record struct Known(float Advance, short Family, bool IsAsked);

    public Known this[char character, FontStyle style]
    {
        get
        {
            var row = rows[((int)style * RowLength) + (character >> 8)];
            return row is not null && row[character & 0xFF] is { IsAsked: true } known ? known : Ask(character, style);
        }
    }

    /// <summary>A character beyond the basic plane, too rare to remember.</summary>
    public Known OfPair(int codePoint, FontStyle style) => KnownOf(ruler.Measure(codePoint, style));

    public LineMeasure LineOf(FontStyle style) => lines[(int)style] ??= ruler.LineOf(style);

    private Known Ask(char character, FontStyle style)
    {
        var row = rows[((int)style * RowLength) + (character >> 8)] ??= new Known[RowLength];
        return row[character & 0xFF] = KnownOf(ruler.Measure(character, style));
    }

    private static Known KnownOf(GlyphMeasure measure) => new((float)measure.Advance, (short)measure.Family, true);
}
