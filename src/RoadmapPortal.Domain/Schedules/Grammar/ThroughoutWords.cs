using RoadmapPortal.Domain.Schedules.Words;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>
/// «весь период реализации», «в течение учебного года», «постоянно», «по мере необходимости»; and «в течение», «весь»
/// before a year that is named.
/// </summary>
internal static class ThroughoutWords
{
    public static bool TryRead(TokenCursor tokens, ScheduleDraft draft)
    {
        if (tokens.TakeIf(TokenKind.Always) || TryTakeOnDemand(tokens))
        {
            draft.IsThroughout = true;
            return true;
        }

        var start = tokens.Position;
        var during = tokens.TakeIf(TokenKind.In, TokenKind.Course);
        if (!during && tokens.Kind == TokenKind.In && tokens.Peek(1).Kind == TokenKind.Whole)
        {
            tokens.Take();
        }

        during |= tokens.TakeIf(TokenKind.Whole);
        if (during && TryTakeSpan(tokens))
        {
            draft.IsThroughout = true;
            return true;
        }

        if (during && tokens.Kind is TokenKind.Number or TokenKind.Ordinal or TokenKind.Month)
        {
            draft.IsDuring = true;
            return true;
        }

        tokens.Position = start;
        return false;
    }

    /// <summary>«года», «учебного года», «планового периода», «срока реализации дорожной карты».</summary>
    private static bool TryTakeSpan(TokenCursor tokens)
    {
        if (tokens.TakeIf(TokenKind.YearWord) || tokens.TakeIf(TokenKind.School, TokenKind.YearWord))
        {
            return true;
        }

        var start = tokens.Position;
        tokens.SkipAll(TokenKind.OfThePlan);
        if (tokens.TakeIf(TokenKind.Period))
        {
            tokens.SkipAll(TokenKind.OfThePlan);
            return true;
        }

        tokens.Position = start;
        return false;
    }

    /// <summary>What is done whenever it is asked for has the whole period and no date of its own (decision 0009).</summary>
    private static bool TryTakeOnDemand(TokenCursor tokens)
    {
        if (tokens.TakeIf(TokenKind.To, TokenKind.Need) || tokens.TakeIf(TokenKind.In, TokenKind.Need))
        {
            return true;
        }

        if (!tokens.TakeIf(TokenKind.To, TokenKind.Measure))
        {
            return false;
        }

        while (tokens.Kind is TokenKind.Need or TokenKind.Unknown)
        {
            tokens.Take();
        }

        return true;
    }
}
