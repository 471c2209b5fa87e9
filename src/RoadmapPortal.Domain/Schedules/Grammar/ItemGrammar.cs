using RoadmapPortal.Domain.Schedules.Words;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>A date or an interval: «до 30.04.2023 г.», «сентябрь 2023 г. – май 2024 г.», «с 1 по 15 мая», «после 10 мая».</summary>
internal static class ItemGrammar
{
    public static bool TryRead(TokenCursor tokens, out ScheduleItem item)
    {
        var start = tokens.Position;
        var place = tokens.Current.Start;
        var edge = TakeEdge(tokens);
        if (!PointGrammar.TryTake(tokens, yearMayBeBare: edge is Edge.Through, out var first))
        {
            tokens.Position = start;
            item = default;
            return false;
        }

        var last = TryTakeLast(tokens, edge);
        if (last is { Unit: PointUnit.Year } year && first is { Year: 0, Unit: PointUnit.Month or PointUnit.Quarter or PointUnit.HalfYear })
        {
            // «Январь - 2023г.»: an interval cannot run from a month to a year, so the dash only parts the two.
            (first, last) = (first.Of(year.Year, year.IsSchool), null);
        }

        item = new ScheduleItem(first, last, last is null ? edge : Edge.None, place, tokens.TakenTo - place);
        return true;
    }

    private static Point? TryTakeLast(TokenCursor tokens, Edge edge)
    {
        var start = tokens.Position;
        var parted = edge switch
        {
            Edge.None => tokens.TakeIf(TokenKind.Dash) || tokens.TakeIf(TokenKind.To),
            Edge.From => tokens.TakeIf(TokenKind.Dash) || tokens.TakeIf(TokenKind.To) || tokens.TakeIf(TokenKind.Before),
            Edge.Until or Edge.Through or Edge.After => false,
        };
        if (parted && PointGrammar.TryTake(tokens, yearMayBeBare: false, out var last))
        {
            return last;
        }

        tokens.Position = start;
        return null;
    }

    private static Edge TakeEdge(TokenCursor tokens)
    {
        if (tokens.TakeIf(TokenKind.In) && tokens.Kind == TokenKind.Period && tokens.Peek(1).Kind == TokenKind.Before)
        {
            tokens.Take(); // «в срок до 15 мая»
        }

        if (tokens.TakeIf(TokenKind.Before))
        {
            return tokens.TakeIf(TokenKind.Close) ? Edge.Through : Edge.Until;
        }

        if (tokens.TakeIf(TokenKind.Not, TokenKind.Later))
        {
            return Edge.Until;
        }

        if (tokens.TakeIf(TokenKind.From) || tokens.TakeIf(TokenKind.Not, TokenKind.Earlier))
        {
            return Edge.From;
        }

        if (tokens.TakeIf(TokenKind.To))
        {
            return Edge.Through;
        }

        return tokens.TakeIf(TokenKind.After) ? Edge.After : Edge.None;
    }
}
