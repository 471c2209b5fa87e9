namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>The text of a paragraph or cell with the face, size and width of every character.</summary>
/// <param name="Characters">Typographically normalised text; the array may be longer.</param>
/// <param name="Advances">Width of each character in points; 0 for the second half of a surrogate pair.</param>
/// <param name="Length">How many characters the text has.</param>
/// <param name="Spans">Looks in order; at least one, also of an empty text.</param>
internal sealed record ShapedText(char[] Characters, float[] Advances, int Length, TextSpan[] Spans)
{
    /// <summary>The span of a character.</summary>
    public int SpanAt(int character)
    {
        var span = Spans.Length - 1;
        while (span > 0 && Spans[span].Start > character)
            span--;
        return span;
    }

    public bool IsSpace(int character) => Characters[character] is ' ' or Typography.NoBreakSpace;

    /// <summary>Width of the characters from one up to but not including another.</summary>
    public double WidthOf(int from, int to)
    {
        double width = 0;
        for (var at = from; at < to; at++)
            width += Advances[at];
        return width;
    }
}
