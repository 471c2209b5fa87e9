using RoadmapPortal.Domain.Schedules.Words;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>«по графику», «по отдельному графику ОО», «по плану МКУ СЦРО», «согласно …», «в соответствии со сроками …», «в установленные сроки».</summary>
internal static class PlanWords
{
    /// <summary>«по утверждённому директором графику»: so many words may stand between.</summary>
    private const int MostAdjectives = 3;

    public static bool Begin(TokenCursor tokens) => tokens.Kind switch
    {
        TokenKind.According => true,
        TokenKind.In => tokens.Peek(1).Kind == TokenKind.Accordance || TermsFollow(tokens),
        TokenKind.To => PlanFollows(tokens),
        _ => false,
    };

    private static bool TermsFollow(TokenCursor tokens)
    {
        var terms = tokens.Peek(1).Kind == TokenKind.Unknown ? 2 : 1;
        return tokens.Peek(terms).Kind == TokenKind.Terms && tokens.Peek(terms + 1).Kind is not (TokenKind.From or TokenKind.Before);
    }

    private static bool PlanFollows(TokenCursor tokens)
    {
        var ahead = 1;
        while (ahead <= MostAdjectives && tokens.Peek(ahead).Kind is TokenKind.Unknown or TokenKind.School)
        {
            ahead++;
        }

        return tokens.Peek(ahead).Kind == TokenKind.Plan;
    }
}
