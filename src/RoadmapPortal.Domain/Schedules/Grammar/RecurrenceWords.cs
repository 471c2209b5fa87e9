using RoadmapPortal.Domain.Schedules.Words;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>«ежемесячно», «каждую неделю», «раз в полугодие», «не реже 2 раз в год», «по вторникам», «каждого месяца».</summary>
internal static class RecurrenceWords
{
    public static bool TryRead(TokenCursor tokens, ScheduleDraft draft)
    {
        var start = tokens.Position;
        if (TryTake(tokens, draft) is { } recurrence && draft.TryRecur(recurrence))
        {
            return true;
        }

        tokens.Position = start;
        return false;
    }

    private static Recurrence? TryTake(TokenCursor tokens, ScheduleDraft draft)
    {
        if (tokens.Kind == TokenKind.Often)
        {
            return new Recurrence((RecurrenceUnit)tokens.Take().Value);
        }

        if (tokens.Kind == TokenKind.To && tokens.Peek(1).Kind == TokenKind.Weekday)
        {
            tokens.Take();
            return new Recurrence(RecurrenceUnit.Week);
        }

        if (tokens.TakeIf(TokenKind.Every))
        {
            return TakeAfterEvery(tokens);
        }

        if (tokens.Kind == TokenKind.MonthWord && draft.Items.Count > 0 && draft.Items[^1].Unit is PointUnit.DayOfMonth or PointUnit.NthWeekday)
        {
            tokens.Take();
            return new Recurrence(RecurrenceUnit.Month);
        }

        return TakeTimes(tokens);
    }

    /// <summary>«каждый месяц», but of «каждый понедельник» and «каждое 28 число» only the first word: the rest is an item.</summary>
    private static Recurrence? TakeAfterEvery(TokenCursor tokens) => tokens.Kind switch
    {
        TokenKind.Weekday => new Recurrence(RecurrenceUnit.Week),
        TokenKind.Number => new Recurrence(RecurrenceUnit.Month),
        TokenKind.Ordinal or TokenKind.Last when tokens.Peek(1).Kind == TokenKind.Weekday => new Recurrence(RecurrenceUnit.Month),
        _ => TakeUnit(tokens) is { } unit ? new Recurrence(unit) : null,
    };

    private static Recurrence? TakeTimes(TokenCursor tokens)
    {
        tokens.TakeIf(TokenKind.Not, TokenKind.Rarer);
        var times = 1;
        if (tokens.Kind is TokenKind.Number or TokenKind.Ordinal && tokens.Peek(1).Kind == TokenKind.Times)
        {
            times = tokens.Take().Value;
        }
        else if (tokens.Kind == TokenKind.Times)
        {
            times = tokens.Current.Value;
        }

        return tokens.TakeIf(TokenKind.Times, TokenKind.In) && times is >= 1 and <= 366 && TakeUnit(tokens) is { } unit
            ? new Recurrence(unit, times)
            : null;
    }

    private static RecurrenceUnit? TakeUnit(TokenCursor tokens)
    {
        tokens.TakeIf(TokenKind.School);
        RecurrenceUnit? unit = tokens.Kind switch
        {
            TokenKind.DayWord => RecurrenceUnit.Day,
            TokenKind.WeekWord => RecurrenceUnit.Week,
            TokenKind.MonthWord => RecurrenceUnit.Month,
            TokenKind.QuarterWord => RecurrenceUnit.Quarter,
            TokenKind.HalfWord => RecurrenceUnit.HalfYear,
            TokenKind.YearWord => RecurrenceUnit.Year,
            _ => null,
        };
        if (unit is not null)
        {
            tokens.Take();
        }

        return unit;
    }
}
