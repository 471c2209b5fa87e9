namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>The text of a paragraph or cell with the face, size and width of every character.</summary>
/// <param name="Characters">Typographically normalised text.</param>
/// <param name="Advances">Width of each character in points; 0 for the second half of a surrogate pair.</param>
/// <param name="Spans">Looks in order; at least one, also of an empty text.</param>
internal sealed record ShapedText(char[] Characters, float[] Advances, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>The span of a character.</summary>
    public int SpanAt(int character)
    {
        var span = Spans.Count - 1;
        while (span > 0 && Spans[span].Start > character)
            span--;
        return span;
    }

    /// <summary>Width of the longest stretch that lines should not break, and of the longest stretch between hard breaks.</summary>
    public (double Word, double Line) Extent()
    {
        double word = 0, widestWord = 0, line = 0, widestLine = 0;
        for (var at = 0; at < Characters.Length; at++)
        {
            var character = Characters[at];
            if (character == '\n')
                line = 0;
            line += Advances[at];
            widestLine = Math.Max(widestLine, line);
            word = character is ' ' or '\n' or Typography.SoftHyphen ? 0 : word + Advances[at];
            widestWord = Math.Max(widestWord, word);
            if (LineBreaker.EndsPiece(character))
                word = 0;
        }
        return (widestWord, widestLine);
    }
}
