namespace RoadmapPortal.Domain.Schedules.Words;

/// <summary>A place among the tokens of one text.</summary>
internal sealed class TokenCursor(List<Token> tokens)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= tokens.Count;

    public Token Current => Peek(0);

    public TokenKind Kind => Peek(0).Kind;

    /// <summary>Where the last token taken ends in the text.</summary>
    public int TakenTo => Position == 0 ? 0 : tokens[Position - 1].End;

    public Token Peek(int ahead) => Position + ahead < tokens.Count ? tokens[Position + ahead] : default;

    public Token Take() => tokens[Position++];

    public bool TakeIf(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TakeIf(TokenKind first, TokenKind second)
    {
        if (Kind != first || Peek(1).Kind != second)
        {
            return false;
        }

        Position += 2;
        return true;
    }

    public void SkipAll(TokenKind kind)
    {
        while (Kind == kind)
        {
            Position++;
        }
    }
}
