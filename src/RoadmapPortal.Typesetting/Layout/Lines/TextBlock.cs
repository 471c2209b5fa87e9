using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>A text broken into lines for a given width; any stretch of its lines can be measured and placed.</summary>
internal sealed class TextBlock
{
    /// <summary>A justified line whose spaces would grow beyond three times their width stays ragged.</summary>
    private const double GreatestStretch = 2;

    private const double Tolerance = 0.001;

    private readonly ShapedText text;
    private readonly TextShaper shaper;
    private readonly TextLine[] lines;
    private readonly double width;
    private readonly double lineSpacing;

    private readonly (double Ascent, double Height) first;

    /// <summary>Where each line begins, and last the foot of all; absent if all are as high as the first.</summary>
    private readonly double[]? tops;

    public TextBlock(
        ShapedText text, TextShaper shaper, double width, LineRules rules, Func<string> path, double firstIndent = 0, double lineSpacing = 1)
    {
        (this.text, this.shaper, this.width, this.lineSpacing) = (text, shaper, width, lineSpacing);
        lines = new LineBreaker(text, shaper, width, firstIndent, rules, path).Break();
        first = MeasureLine(lines[0]);
        if (text.Spans.Length == 1)
            return;
        tops = new double[lines.Length + 1];
        for (var line = 0; line < lines.Length; line++)
            tops[line + 1] = tops[line] + MeasureLine(lines[line]).Height;
    }

    public int LineCount => lines.Length;

    /// <summary>From the top of the text down to the base line of the first line.</summary>
    public double FirstBaseLine => first.Ascent;

    public double HeightOf(int from, int to) => tops is null ? (to - from) * first.Height : tops[to] - tops[from];

    /// <summary>How many lines from the given one stand in the height.</summary>
    public int LinesIn(double height, int from)
    {
        if (HeightOf(from, LineCount) <= height + Tolerance)
            return LineCount - from;
        var to = from;
        while (to < LineCount && HeightOf(from, to + 1) <= height + Tolerance)
            to++;
        return to - from;
    }

    /// <summary>As <see cref="LinesIn"/>, but fewer where a single line would stand alone before or after the break.</summary>
    public int LinesWithoutStragglers(double height, int from)
    {
        var remaining = LineCount - from;
        var count = LinesIn(height, from);
        if (count >= remaining)
            return remaining;
        if (remaining - count == 1)
            count--;
        return count == 1 ? 0 : count;
    }

    /// <summary>Places lines with their upper left corner at the point.</summary>
    public void Write(PageBuilder page, int from, int to, double x, double y, TextAlignment alignment, Origin origin)
    {
        for (var line = from; line < to; line++)
        {
            var ascent = tops is null ? first.Ascent : MeasureLine(lines[line]).Ascent;
            WriteLine(page, line, x, y + HeightOf(from, line) + ascent, alignment, origin);
        }
    }

    /// <summary>How far from the left edge of the text a line's first character stands.</summary>
    public double StartOf(int line, TextAlignment alignment)
    {
        var free = Math.Max(0, width - lines[line].Indent - lines[line].Width);
        return lines[line].Indent + alignment switch
        {
            TextAlignment.Centre => free / 2,
            TextAlignment.Right => free,
            TextAlignment.Left or TextAlignment.Justify => 0,
        };
    }

    private void WriteLine(PageBuilder page, int index, double x, double baseLine, TextAlignment alignment, Origin origin)
    {
        var line = lines[index];
        var stretch = alignment == TextAlignment.Justify && !line.EndsParagraph ? StretchOf(line, width - line.Indent - line.Width) : 0;
        var at = x + StartOf(index, alignment);
        for (var span = text.SpanAt(line.Start); span < text.Spans.Length && text.Spans[span].Start < line.End; span++)
        {
            var start = Math.Max(line.Start, text.Spans[span].Start);
            var end = span + 1 < text.Spans.Length ? Math.Min(line.End, text.Spans[span + 1].Start) : line.End;
            at += WriteSpan(page, text.Spans[span], start, end, line, at, baseLine, stretch, origin);
        }
    }

    private double WriteSpan(
        PageBuilder page, TextSpan span, int start, int end, TextLine line, double x, double baseLine, double stretch, Origin origin)
    {
        if (start >= end)
            return 0;
        var isLast = end == line.End;
        var hyphen = isLast && line.Hyphenated;
        var advance = hyphen ? shaper.HyphenOf(span) : 0;
        for (var at = start; at < end; at++)
            advance += text.Advances[at] + (stretch > 0 && text.IsSpace(at) ? stretch : 0);
        var written = text.Characters.AsSpan(start, end - start);
        var characters = hyphen ? string.Concat(written, "\u00AD") : written.ToString();
        if (written.Contains(Typography.SoftHyphen))
            characters = characters[..written.Length].Replace("\u00AD", "", StringComparison.Ordinal) + characters[written.Length..];
        // A line ends before the space it was broken at.
        var endsWord = isLast && end < text.Length && (text.Characters[end] == '\n' || text.IsSpace(end));
        page.Add(new PageText(characters, x, baseLine, advance, span.Face, span.Size, stretch, origin) { EndsWord = endsWord });
        return advance;
    }

    private double StretchOf(TextLine line, double free)
    {
        int spaces = 0;
        double spaceWidth = 0;
        for (var at = line.Start; at < line.End; at++)
        {
            if (!text.IsSpace(at))
                continue;
            spaces++;
            spaceWidth += text.Advances[at];
        }
        return spaces > 0 && free > 0 && free <= spaceWidth * GreatestStretch ? free / spaces : 0;
    }

    private (double Ascent, double Height) MeasureLine(TextLine line)
    {
        double ascent = 0, descent = 0, height = 0;
        var first = text.SpanAt(line.Start);
        for (var i = first; i < text.Spans.Length && (i == first || text.Spans[i].Start < line.End); i++)
        {
            var span = text.Spans[i];
            ascent = Math.Max(ascent, span.Line.Ascent * span.Size);
            descent = Math.Max(descent, span.Line.Descent * span.Size);
            height = Math.Max(height, span.Line.LineHeight * span.Size);
        }
        height *= lineSpacing;
        return (((height - ascent - descent) / 2) + ascent, height);
    }
}
