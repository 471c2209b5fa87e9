using RoadmapPortal.Domain.Schedules.Words;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>One end of an interval: «30.04.2023», «10 мая 2023 г.», «май», «II полугодие 2024 года», «28 числа», «2023/24».</summary>
internal static class PointGrammar
{
    /// <param name="yearMayBeBare">Whether «года», «учебного года» will do without a number, as after «до конца».</param>
    public static bool TryTake(TokenCursor tokens, bool yearMayBeBare, out Point point)
    {
        var start = tokens.Position;
        Point? taken = tokens.Kind switch
        {
            TokenKind.Date => TakeDate(tokens),
            TokenKind.Month => YearGrammar.After(TakeMonth(tokens, day: 0), tokens),
            TokenKind.Weekday => new Point(PointUnit.Weekday, tokens.Take().Value),
            TokenKind.Number or TokenKind.Ordinal or TokenKind.Last => TakeNumbered(tokens),
            TokenKind.YearWord when yearMayBeBare => TakeBareYear(tokens),
            TokenKind.School when yearMayBeBare && tokens.Peek(1).Kind == TokenKind.YearWord => TakeBareYear(tokens),
            _ => null,
        };
        point = taken ?? default;
        tokens.Position = taken is null ? start : tokens.Position;
        return taken is not null;
    }

    private static Point TakeDate(TokenCursor tokens)
    {
        var date = tokens.Take().Value;
        var point = new Point(PointUnit.Day, date / 100 % 100, date % 100, date / 10_000);
        if (point.Year == 0)
        {
            return YearGrammar.After(point, tokens);
        }

        tokens.TakeIf(TokenKind.YearWord);
        return point;
    }

    private static Point TakeMonth(TokenCursor tokens, int day)
    {
        var month = tokens.Take().Value;
        tokens.TakeIf(TokenKind.MonthWord); // «в мае месяце»
        return day == 0 ? new Point(PointUnit.Month, month) : new Point(PointUnit.Day, month, day);
    }

    private static Point TakeBareYear(TokenCursor tokens)
    {
        var isSchool = tokens.TakeIf(TokenKind.School);
        tokens.Take();
        return new Point(PointUnit.Year, IsSchool: isSchool);
    }

    private static Point? TakeNumbered(TokenCursor tokens)
    {
        if (YearGrammar.TryTake(tokens, out var year, out var isSchool))
        {
            return new Point(PointUnit.Year, Year: year, IsSchool: isSchool);
        }

        var first = tokens.Take();
        var number = first.Kind == TokenKind.Last ? -1 : first.Value;
        return tokens.Kind switch
        {
            TokenKind.Weekday when number is -1 or (>= 1 and <= 5) => new Point(PointUnit.NthWeekday, tokens.Take().Value, number),
            _ when number is < 1 or > 31 => null,
            TokenKind.Month => YearGrammar.After(TakeMonth(tokens, number), tokens),
            TokenKind.DayOfMonthWord => TakeUnit(tokens, new Point(PointUnit.DayOfMonth, Day: number)),
            TokenKind.HalfWord when number <= 2 => YearGrammar.After(TakeUnit(tokens, new Point(PointUnit.HalfYear, number)), tokens),
            TokenKind.QuarterWord when number <= 4 => YearGrammar.After(TakeUnit(tokens, new Point(PointUnit.Quarter, number)), tokens),
            _ => new Point(PointUnit.Bare, number) { IsOrdinal = first.Kind == TokenKind.Ordinal },
        };
    }

    private static Point TakeUnit(TokenCursor tokens, Point point)
    {
        tokens.Take();
        return point;
    }
}
