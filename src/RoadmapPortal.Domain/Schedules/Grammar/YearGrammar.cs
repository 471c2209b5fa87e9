using RoadmapPortal.Domain.Schedules.Words;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>«2023», «2023 г.», «2023-2024 учебный год», «2023/24».</summary>
internal static class YearGrammar
{
    public static bool IsYear(Token token) => token is { Kind: TokenKind.Number, Value: >= Years.First and <= Years.Last };

    /// <summary>The year that stands after a month, quarter, half-year or date, if one does.</summary>
    public static Point After(Point point, TokenCursor tokens)
    {
        if (TryTake(tokens, out var year, out var isSchool))
        {
            return point.Of(year, isSchool);
        }

        if (tokens.TakeIf(TokenKind.Current, TokenKind.YearWord))
        {
            return point; // «до 20 сентября текущего года»: which one that is, the period says
        }

        return tokens.TakeIf(TokenKind.School, TokenKind.YearWord) ? point.Of(0, isSchool: true) : point;
    }

    public static bool TryTake(TokenCursor tokens, out int year, out bool isSchool)
    {
        (year, isSchool) = (tokens.Current.Value, false);
        if (!IsYear(tokens.Current))
        {
            return false;
        }

        if (SchoolYearLength(tokens) is > 0 and var length)
        {
            isSchool = true;
            tokens.Position += length;
            tokens.TakeIf(TokenKind.School);
        }
        else
        {
            tokens.Take();
        }

        tokens.SkipAll(TokenKind.YearWord); // «г.г.» is two
        return true;
    }

    /// <summary>
    /// The second year of «сентябрь – май 2023–2024 гг.»: months that run over the turn of a year have two, where «май –
    /// июнь 2023–2024 гг.» could be each year's.
    /// </summary>
    public static bool TryTakeNext(Point dated, TokenCursor tokens, out Point next)
    {
        next = dated.Of(dated.Year + 1, isSchool: false);
        var second = tokens.Peek(1);
        if (dated.Year == 0 || dated.IsSchool || tokens.Kind != TokenKind.Dash || second.Kind != TokenKind.Number || !Follows(second, dated.Year))
        {
            return false;
        }

        tokens.Position += 2;
        tokens.SkipAll(TokenKind.YearWord);
        return true;
    }

    /// <summary>«2024» or «24» after 2023.</summary>
    private static bool Follows(Token second, int first) =>
        second.Value == first + 1 || (second.Length == 2 && second.Value == (first + 1) % 100);

    /// <summary>The numbers of a school year follow each other; a dash, unlike a slash, needs the word «учебный» too.</summary>
    private static int SchoolYearLength(TokenCursor tokens)
    {
        var mark = tokens.Peek(1).Kind == TokenKind.YearWord ? 2 : 1;
        var (first, second) = (tokens.Current.Value, tokens.Peek(mark + 1));
        if (second.Kind != TokenKind.Number || !Follows(second, first))
        {
            return 0;
        }

        var isSchool = tokens.Peek(mark).Kind switch
        {
            TokenKind.Slash => true,
            TokenKind.Dash => tokens.Peek(mark + 2).Kind == TokenKind.School,
            _ => false,
        };
        return isSchool ? mark + 2 : 0;
    }
}
