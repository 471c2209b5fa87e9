namespace RoadmapPortal.Domain.Schedules.Words;

/// <param name="Value">Number, month, ordinal or packed date; 0 for words that hold none.</param>
/// <param name="Start">Place in the verbatim text.</param>
internal readonly record struct Token(TokenKind Kind, int Value, int Start, int Length)
{
    public int End => Start + Length;
}
