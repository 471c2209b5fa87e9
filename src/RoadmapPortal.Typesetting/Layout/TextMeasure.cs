using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>
/// Counts lines for papers that another program breaks (the height of a spreadsheet's row). A character that our fonts
/// lack counts as one em, since that program has fonts of its own. Belongs to one paper; not for several threads.
/// </summary>
public sealed class TextMeasure(ITextRuler ruler)
{
    private readonly TextShaper shaper = new(new ForgivingRuler(ruler));

    /// <summary>How many lines the text takes in the width; an empty text takes one.</summary>
    /// <exception cref="LayoutException">The width is less than one character.</exception>
    public int LineCount(string text, Length width, FontStyle style, Length size)
    {
        var run = new Run(text, style.HasFlag(FontStyle.Bold), style.HasFlag(FontStyle.Italic));
        var shaped = shaper.Shape([run], size, bold: false, static () => "text");
        return new LineBreaker(shaped, shaper, width.Points, 0, default, static () => "text").Break().Length;
    }

    private sealed class ForgivingRuler(ITextRuler ruler) : ITextRuler
    {
        public GlyphMeasure Measure(int codePoint, FontStyle style) =>
            ruler.Measure(codePoint, style) is { IsMissing: false } known ? known : new GlyphMeasure(0, 1);

        public LineMeasure LineOf(FontStyle style) => ruler.LineOf(style);
    }
}
