using RoadmapPortal.Domain.Schedules.Words;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>What the words of a date say, before the period says what they mean.</summary>
internal sealed class ScheduleDraft
{
    /// <summary>No cell of the five documents has more than four; a list longer than this is not a date.</summary>
    public const int LongestList = 40;

    private int misunderstoodTo = -1;

    public List<ScheduleItem> Items { get; } = [];

    public Recurrence? Recurrence { get; private set; }

    /// <summary>«весь период», «постоянно»: the words need no date.</summary>
    public bool IsThroughout { get; set; }

    /// <summary>«в течение», «весь» stood before an item.</summary>
    public bool IsDuring { get; set; }

    public bool IsByPlan { get; set; }

    public List<TextPlace> Misunderstood { get; } = [];

    /// <returns>Whether nothing else was said of how often.</returns>
    public bool TryRecur(Recurrence said)
    {
        if (Recurrence is { } before && before != said)
        {
            return false;
        }

        Recurrence = said;
        return true;
    }

    /// <summary>Takes a token; those not understood one after another are one place.</summary>
    public void Misunderstand(TokenCursor tokens)
    {
        var follows = misunderstoodTo == tokens.Position;
        var token = tokens.Take();
        misunderstoodTo = tokens.Position;
        if (follows)
        {
            Misunderstood[^1] = new TextPlace(Misunderstood[^1].Start, token.End - Misunderstood[^1].Start);
        }
        else
        {
            Misunderstood.Add(new TextPlace(token.Start, token.Length));
        }
    }

    /// <summary>«и», a comma: inside words that are not understood they part nothing, and the place goes on behind them.</summary>
    public bool TryTakeSeparator(TokenCursor tokens)
    {
        var follows = misunderstoodTo == tokens.Position;
        if (!tokens.TakeIf(TokenKind.Separator))
        {
            return false;
        }

        misunderstoodTo = follows ? tokens.Position : misunderstoodTo;
        return true;
    }
}
