namespace RoadmapPortal.Domain.Texts;

/// <summary>A place in a verbatim text, in characters from its beginning.</summary>
public readonly record struct TextPlace(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The words that stand there.</summary>
    public string In(string text) => text.Substring(Start, Length);

    internal ReadOnlySpan<char> AsSpanOf(string text) => text.AsSpan(Start, Length);
}
