using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>A text broken into lines for a given width; any stretch of its lines can be measured and placed.</summary>
internal sealed class TextBlock
{
    /// <summary>A justified line whose spaces would grow beyond 2.5 of their width stays ragged.</summary>
    private const double GreatestStretch = 1.5;

    private readonly ShapedText text;
    private readonly TextShaper shaper;
    private readonly IReadOnlyList<TextLine> lines;
    private readonly double lineSpacing;
    private readonly double[] tops;
    private readonly double[] ascents;

    public TextBlock(
        ShapedText text, TextShaper shaper, double width, Func<string> path, double firstIndent = 0, double lineSpacing = 1)
    {
        (this.text, this.shaper, this.lineSpacing, Width, FirstIndent) = (text, shaper, lineSpacing, width, firstIndent);
        lines = new LineBreaker(text, shaper, width, firstIndent, path).Break();
        tops = new double[lines.Count + 1];
        ascents = new double[lines.Count];
        for (var line = 0; line < lines.Count; line++)
        {
            var (ascent, height) = MeasureLine(lines[line]);
            ascents[line] = ascent;
            tops[line + 1] = tops[line] + height;
        }
    }

    public double Width { get; }

    public double FirstIndent { get; }

    public int LineCount => lines.Count;

    public bool IsBlank => text.Characters.Length == 0;

    public double HeightOf(int from, int to) => tops[to] - tops[from];

    /// <summary>How many lines from the given one stand in the height.</summary>
    public int LinesIn(double height, int from)
    {
        var to = from;
        while (to < LineCount && HeightOf(from, to + 1) <= height + 0.001)
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
            WriteLine(page, line, x, y + tops[line] - tops[from] + ascents[line], alignment, origin);
    }

    private void WriteLine(PageBuilder page, int index, double x, double baseLine, TextAlignment alignment, Origin origin)
    {
        var line = lines[index];
        var indent = index == 0 ? FirstIndent : 0;
        var free = Width - indent - line.Width;
        var stretch = alignment == TextAlignment.Justify && !line.EndsParagraph ? StretchOf(line, free) : 0;
        var at = x + indent + alignment switch
        {
            TextAlignment.Centre => Math.Max(0, free / 2),
            TextAlignment.Right => Math.Max(0, free),
            TextAlignment.Left or TextAlignment.Justify => 0,
        };
        for (var span = text.SpanAt(line.Start); span < text.Spans.Count && text.Spans[span].Start < line.End; span++)
        {
            var start = Math.Max(line.Start, text.Spans[span].Start);
            var end = span + 1 < text.Spans.Count ? Math.Min(line.End, text.Spans[span + 1].Start) : line.End;
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
        var width = hyphen ? shaper.HyphenOf(span) : 0;
        for (var at = start; at < end; at++)
            width += text.Advances[at] + (IsSpace(text.Characters[at]) ? stretch : 0);
        var characters = new string(text.Characters, start, end - start);
        if (characters.Contains(Typography.SoftHyphen, StringComparison.Ordinal))
            characters = characters.Replace("\u00AD", "", StringComparison.Ordinal);
        if (hyphen)
            characters += Typography.SoftHyphen;
        // A line ends before the space it was broken at.
        var endsWord = isLast && end < text.Characters.Length && (text.Characters[end] == '\n' || IsSpace(text.Characters[end]));
        page.Add(new PageText(characters, x, baseLine, width, span.Face, span.Size, stretch, origin) { EndsWord = endsWord });
        return width;
    }

    private double StretchOf(TextLine line, double free)
    {
        int spaces = 0;
        double spaceWidth = 0;
        for (var at = line.Start; at < line.End; at++)
        {
            if (!IsSpace(text.Characters[at]))
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
        for (var i = first; i < text.Spans.Count && (i == first || text.Spans[i].Start < line.End); i++)
        {
            var span = text.Spans[i];
            ascent = Math.Max(ascent, span.Line.Ascent * span.Size);
            descent = Math.Max(descent, span.Line.Descent * span.Size);
            height = Math.Max(height, span.Line.LineHeight * span.Size);
        }
        height *= lineSpacing;
        return (((height - ascent - descent) / 2) + ascent, height);
    }

    private static bool IsSpace(char character) => character is ' ' or Typography.NoBreakSpace;
}
