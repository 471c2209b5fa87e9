using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Hyphenation;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Turns runs into measured characters: the only place that asks the ruler about characters. Paths come as functions,
/// since they are needed only when something is wrong. Belongs to one document; not for several threads.
/// </summary>
internal sealed class TextShaper(ITextRuler ruler, Hyphenator? hyphenator = null)
{
    private readonly CharacterRuler characterRuler = new(ruler);
    private readonly List<TextSpan> spans = [];
    private char[] scratchCharacters = new char[1024];
    private float[] scratchAdvances = new float[1024];

    /// <summary>Divides the words of the document's language; null if they stay whole.</summary>
    public Hyphenator? Hyphenator => hyphenator;

    /// <summary>Lines while they are made, one text after another.</summary>
    public List<TextLine> ScratchLines { get; } = [];

    /// <summary>A text to keep.</summary>
    /// <exception cref="MissingGlyphException">No font has a character.</exception>
    public ShapedText Shape(IReadOnlyList<Run> runs, Length size, bool bold, Func<string> path, bool bindsSmallWords = false)
    {
        if (runs.Count == 1)
        {
            var text = Typography.Clean(runs[0].Text);
            return Shape(runs, [], size, bold, path, bindsSmallWords, text.ToCharArray(), new float[text.Length], text.Length);
        }
        var texts = runs.Select(run => Typography.Clean(run.Text)).ToArray();
        var characters = string.Concat(texts).ToCharArray();
        return Shape(runs, texts, size, bold, path, bindsSmallWords, characters, new float[characters.Length], characters.Length);
    }

    /// <summary>As <see cref="Shape(IReadOnlyList{Run}, Length, bool, Func{string}, bool)"/>, but valid only until the next call.</summary>
    public ShapedText ShapeForNow(IReadOnlyList<Run> runs, Length size, bool bold, Func<string> path)
    {
        if (runs.Count != 1)
            return Shape(runs, size, bold, path);
        var text = Typography.Clean(runs[0].Text);
        if (text.Length > scratchCharacters.Length)
        {
            scratchCharacters = new char[text.Length * 2];
            scratchAdvances = new float[text.Length * 2];
        }
        text.CopyTo(scratchCharacters);
        Array.Clear(scratchAdvances, 0, text.Length);
        return Shape(runs, [], size, bold, path, false, scratchCharacters, scratchAdvances, text.Length);
    }

    /// <summary>Width of the hyphen that a divided word gets.</summary>
    public double HyphenOf(TextSpan span)
    {
        var known = characterRuler.MeasureOnce(Typography.SoftHyphen, span.Face.Style);
        if (known.Family != span.Face.Family)
            known = characterRuler.Measure('-', span.Face.Style);
        return known.Advance * span.Size;
    }

    private ShapedText Shape(
        IReadOnlyList<Run> runs, string[] texts, Length size, bool bold, Func<string> path, bool bindsSmallWords, char[] characters, float[] advances, int length)
    {
        Typography.BindWords(characters.AsSpan(0, length), bindsSmallWords);
        spans.Clear();
        var start = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var style = (bold || run.Bold ? FontStyle.Bold : FontStyle.Regular) | (run.Italic ? FontStyle.Italic : FontStyle.Regular);
            var end = texts.Length == 0 ? length : start + texts[i].Length;
            ShapeRun(characters, advances, start, end, style, (run.Size ?? size).Points, path);
            start = end;
        }
        if (spans.Count == 0)
            spans.Add(SpanOf(0, 0, bold ? FontStyle.Bold : FontStyle.Regular, size.Points));
        return new ShapedText(characters, advances, length, [.. spans]);
    }

    private void ShapeRun(char[] characters, float[] advances, int start, int end, FontStyle style, double size, Func<string> path)
    {
        const int none = -2;
        var family = none;
        for (var at = start; at < end; at++)
        {
            at += characterRuler.MeasureStretch(
                characters.AsSpan(at, end - at), advances.AsSpan(at, end - at), style, family, (float)size);
            if (at == end)
                return;
            var character = characters[at];
            if (character is '\n' or Typography.SoftHyphen)
                continue;
            var isPair = char.IsHighSurrogate(character) && at + 1 < end && char.IsLowSurrogate(characters[at + 1]);
            var known = isPair
                ? characterRuler.MeasureOnce(char.ConvertToUtf32(character, characters[at + 1]), style)
                : characterRuler.Measure(character, style);
            advances[at] = known.Advance * (float)size;
            if (known.Family != family)
            {
                if (known.Family < 0)
                    throw new MissingGlyphException(isPair ? char.ConvertToUtf32(character, characters[at + 1]) : character, path());
                family = known.Family;
                spans.Add(SpanOf(spans.Count == 0 ? 0 : spans[^1].Start < start ? start : at, family, style, size));
            }
            if (isPair)
                at++;
        }
    }

    private TextSpan SpanOf(int start, int family, FontStyle style, double size) =>
        new(start, new FaceId(family, style), size, characterRuler.LineOf(style));
}
