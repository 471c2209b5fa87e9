namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>
/// The families in use, the first choice first: a character is drawn by the first that has it. This is the ruler of
/// real papers. Immutable; fonts are read once per process.
/// </summary>
public sealed class FontLibrary : ITextRuler
{
    private static readonly Lazy<FontLibrary> Shipped = new(() => new FontLibrary(LiberationSerif(), DejaVuSans()));

    private readonly FontFamily[] families;

    public FontLibrary(params IReadOnlyList<FontFamily> families)
    {
        ArgumentOutOfRangeException.ThrowIfZero(families.Count);
        this.families = [.. families];
    }

    /// <summary>The fonts shipped with the program; none of the machine's own is ever used.</summary>
    public static FontLibrary Default => Shipped.Value;

    public int FamilyCount => families.Length;

    public TrueTypeFont this[FaceId face] => families[face.Family][face.Style];

    public GlyphMeasure Measure(int codePoint, FontStyle style)
    {
        for (var family = 0; family < families.Length; family++)
        {
            var font = families[family][style];
            var glyph = font.GlyphOf(codePoint);
            if (glyph != 0)
                return new GlyphMeasure(family, (double)font.AdvanceOf(glyph) / font.UnitsPerEm);
        }
        return GlyphMeasure.Missing;
    }

    /// <summary>Width of a text on one line as a part of the size of the type; a sign that no family has counts as one em.</summary>
    public double WidthOf(ReadOnlySpan<char> text, FontStyle style)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Measure(rune.Value, style) is { IsMissing: false } known ? known.Advance : 1;
        return width;
    }

    /// <summary>Of the first family: a rare sign from another must not push lines apart.</summary>
    public LineMeasure LineOf(FontStyle style)
    {
        var font = families[0][style];
        double em = font.UnitsPerEm;
        return new LineMeasure(font.Ascent / em, -font.Descent / em, (font.Ascent - font.Descent + font.LineGap) / em);
    }

    private static FontFamily LiberationSerif() => new(
        "Liberation Serif",
        Shipping("LiberationSerif-Regular.ttf"),
        Shipping("LiberationSerif-Bold.ttf"),
        Shipping("LiberationSerif-Italic.ttf"),
        Shipping("LiberationSerif-BoldItalic.ttf"));

    /// <summary>For signs that a serif face lacks: ₽ ☐ ☑ ✓ ● ▪. They have no slant, so the upright faces do for italics.</summary>
    private static FontFamily DejaVuSans()
    {
        var (regular, bold) = (Shipping("DejaVuSans.ttf"), Shipping("DejaVuSans-Bold.ttf"));
        return new FontFamily("DejaVu Sans", regular, bold, regular, bold);
    }

    private static Lazy<TrueTypeFont> Shipping(string name) => new(() => ReadShipped(name));

    private static TrueTypeFont ReadShipped(string name)
    {
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new FontFormatException($"The font {name} is not part of this build.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new TrueTypeFont(data);
    }
}
