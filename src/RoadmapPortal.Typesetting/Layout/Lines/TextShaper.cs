using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Turns runs into measured characters: the only place that asks the ruler about characters. Paths come as functions,
/// since they are needed only when something is wrong.
/// </summary>
internal sealed class TextShaper(ITextRuler ruler)
{
    /// <exception cref="MissingGlyphException">No font has a character.</exception>
    public ShapedText Shape(IReadOnlyList<Run> runs, Length size, bool bold, Func<string> path)
    {
        var texts = runs.Select(run => Typography.Clean(run.Text)).ToList();
        var characters = string.Concat(texts).ToCharArray();
        Typography.BindWords(characters);
        var advances = new float[characters.Length];
        var spans = new List<TextSpan>(runs.Count);
        var start = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var style = (bold || runs[i].Bold ? FontStyle.Bold : FontStyle.Regular) | (runs[i].Italic ? FontStyle.Italic : FontStyle.Regular);
            var end = start + texts[i].Length;
            ShapeRun(characters, advances, start, end, style, (runs[i].Size ?? size).Points, spans, path);
            start = end;
        }
        if (spans.Count == 0)
            spans.Add(SpanOf(0, 0, bold ? FontStyle.Bold : FontStyle.Regular, size.Points));
        return new ShapedText(characters, advances, spans);
    }

    private void ShapeRun(
        char[] characters, float[] advances, int start, int end, FontStyle style, double size, List<TextSpan> spans, Func<string> path)
    {
        var family = -1;
        for (var at = start; at < end; at++)
        {
            var character = characters[at];
            if (character is '\n' or Typography.SoftHyphen)
                continue;
            int codePoint = character;
            if (char.IsHighSurrogate(character) && at + 1 < end && char.IsLowSurrogate(characters[at + 1]))
                codePoint = char.ConvertToUtf32(character, characters[at + 1]);
            var measure = ruler.Measure(codePoint, style);
            if (measure.IsMissing)
                throw new MissingGlyphException(codePoint, path());
            advances[at] = (float)(measure.Advance * size);
            if (measure.Family != family)
            {
                family = measure.Family;
                spans.Add(SpanOf(spans.Count == 0 ? 0 : spans[^1].Start < start ? start : at, family, style, size));
            }
            if (codePoint != character)
                at++;
        }
    }

    private TextSpan SpanOf(int start, int family, FontStyle style, double size) =>
        new(start, new FaceId(family, style), size, ruler.LineOf(style));

    /// <summary>Width of the hyphen that a broken word gets.</summary>
    public double HyphenOf(TextSpan span)
    {
        var measure = ruler.Measure(Typography.SoftHyphen, span.Face.Style);
        if (measure.Family != span.Face.Family)
            measure = ruler.Measure('-', span.Face.Style);
        return measure.Advance * span.Size;
    }
}
