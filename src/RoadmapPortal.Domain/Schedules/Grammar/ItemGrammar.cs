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

        if (last is { } end && first.Year == 0 && first.OrderInYear > end.OrderInYear && YearGrammar.TryTakeNext(end, tokens, out var later))
        {
            (first, last) = (first.Of(end.Year, isSchool: false), later);
        }

        if (TryTakeInclusive(tokens) && edge == Edge.Until)
        {
            edge = Edge.Through;
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

    /// <summary>«до мая включительно», «(включительно)»; the bracket that closes is a mark like others.</summary>
    private static bool TryTakeInclusive(TokenCursor tokens) =>
        tokens.TakeIf(TokenKind.Inclusive) || tokens.TakeIf(TokenKind.Separator, TokenKind.Inclusive);

    private static Edge TakeEdge(TokenCursor tokens)
    {
        if (tokens.TakeIf(TokenKind.In) && tokens.Kind is TokenKind.Period or TokenKind.Terms && tokens.Peek(1).Kind is TokenKind.Before or TokenKind.From)
        {
            tokens.Take(); // «в срок до 15 мая», «в период с 1 по 15 октября»
        }

        if (tokens.TakeIf(TokenKind.Before))
        {
            return tokens.TakeIf(TokenKind.Close) ? Edge.Through : Edge.Until;
        }

        if (tokens.TakeIf(TokenKind.Not, TokenKind.Later))
        {
            tokens.TakeIf(TokenKind.Than);
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
