using RoadmapPortal.Domain.Schedules.Words;

namespace RoadmapPortal.Domain.Schedules.Grammar;

/// <summary>
/// Reads the words of a date from left to right. Each part of the grammar either takes tokens that it understands or
/// leaves the cursor where it was; a token that no part takes is not understood.
/// </summary>
internal sealed class ScheduleGrammar
{
    private readonly TokenCursor tokens;
    private readonly ScheduleDraft draft = new();

    public ScheduleGrammar(string text) => tokens = new TokenCursor(new Tokenizer(text).Cut());

    public ScheduleDraft Read()
    {
        while (!tokens.AtEnd)
        {
            if (PlanWords.Begin(tokens))
            {
                // The rest is the name of the plan: «по плану ГМО учителей», «согласно плану-графику КГИРО на 2023 г.».
                draft.IsByPlan = true;
                break;
            }

            if (!draft.TryTakeSeparator(tokens)
                && !ThroughoutWords.TryRead(tokens, draft)
                && !RecurrenceWords.TryRead(tokens, draft)
                && !TryReadItem())
            {
                draft.Misunderstand(tokens);
            }
        }

        return draft;
    }

    private bool TryReadItem()
    {
        if (draft.Items.Count == ScheduleDraft.LongestList || !ItemGrammar.TryRead(tokens, out var item))
        {
            return false;
        }

        draft.Items.Add(item);
        return true;
    }
}
