using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>
/// Brings a roadmap, or one part of its words, back to what it was at an earlier moment. Whatever it changes is changed as a person
/// would change it, and can be brought back the same way. Period, stamp, signature, stage and audit are no part of this: they belong
/// to others too.
/// </summary>
/// <param name="roadmap">Loaded with everything it consists of, and for <see cref="All"/> with what its rows are linked with.</param>
/// <param name="past">The same roadmap at the earlier moment.</param>
/// <param name="meaning">What the words of rows mean now.</param>
public sealed class RoadmapReturn(Roadmap roadmap, RoadmapState past, RowMeaning meaning, DateTimeOffset now)
{
    public static readonly Rule PartIsKnown = new("version/part-is-known", "Такой части в карте нет и тогда не было.");

    public static readonly Rule TableComesWithTheWhole = new(
        "version/table-comes-with-the-whole", "Эта часть – таблица, которой в карте больше нет. Она возвращается вместе со всей картой: «Восстановить карту целиком».");

    public IReadOnlyList<Refusal> WhyNot(ReturnedPart part) => part.Place switch
    {
        WordsPlace.Title or WordsPlace.Task or WordsPlace.Indicator => roadmap.WhyNotEdit(),
        WordsPlace.Block => WhyNotBlock(new RoadmapBlockId(part.Id)),
    };

    /// <summary>One part: the title, a block with its heading and text, or a list with all its lines.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public void Part(ReturnedPart part)
    {
        RefusedException.ThrowIfAny(WhyNot(part));
        switch (part.Place)
        {
            case WordsPlace.Title:
                roadmap.Rename(roadmap.Title, past.Title);
                break;
            case WordsPlace.Block:
                Block(new RoadmapBlockId(part.Id));
                break;
            case WordsPlace.Task:
                roadmap.PutBack(BlockKind.Tasks, past.Tasks);
                break;
            case WordsPlace.Indicator:
                roadmap.PutBack(BlockKind.Indicators, past.Indicators);
                break;
        }
    }

    public IReadOnlyList<Refusal> WhyNotAll() => roadmap.WhyNotEdit();

    /// <summary>Everything at once: title, blocks, lists, tables with their columns, sections, levels and numbering, and the rows.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAll"/>.</exception>
    public void All()
    {
        RefusedException.ThrowIfAny(WhyNotAll());
        roadmap.Rename(roadmap.Title, past.Title);
        roadmap.PutBack(past.Tables);
        foreach (var (table, was) in roadmap.Tables.Zip(past.Tables))
        {
            table.Reshape(was);
            new TableReturn(table, was, meaning, now).All();
            table.Settle(was);
        }

        roadmap.PutBack(past.Blocks);
        roadmap.PutBack(BlockKind.Tasks, past.Tasks);
        roadmap.PutBack(BlockKind.Indicators, past.Indicators);
    }

    private IReadOnlyList<Refusal> WhyNotBlock(RoadmapBlockId id) => (Was(id), Is(id)) switch
    {
        (null, null) => [PartIsKnown.Refuse()],
        (null, _) => roadmap.WhyNotRemove(id),
        ({ Kind: BlockKind.Table }, null) => [TableComesWithTheWhole.Refuse()],
        ({ Kind: var kind }, null) => roadmap.WhyNotStartBlock(kind),
        _ => roadmap.WhyNotEdit(),
    };

    private void Block(RoadmapBlockId id)
    {
        if (Was(id) is not { } was)
        {
            roadmap.Remove(id);
            return;
        }

        var blocks = RoadmapState.Of(roadmap).Blocks.ToList();
        var at = blocks.FindIndex(block => block.Id == id);
        if (at >= 0)
        {
            blocks[at] = was;
        }
        else
        {
            // Behind the nearest part above it that is still there.
            var above = past.Blocks.TakeWhile(block => block.Id != id).LastOrDefault(block => blocks.Exists(other => other.Id == block.Id));
            blocks.Insert(blocks.FindIndex(block => block.Id == above?.Id) + 1, was);
        }

        roadmap.PutBack(blocks);
    }

    private BlockState? Was(RoadmapBlockId id) => past.Blocks.FirstOrDefault(block => block.Id == id);

    private RoadmapBlock? Is(RoadmapBlockId id) => roadmap.Blocks.FirstOrDefault(block => block.Id == id);
}

/// <summary>What is brought back by itself.</summary>
/// <param name="Place">Task and Indicator mean the whole list.</param>
/// <param name="Id">Of the block; empty for the others.</param>
public sealed record ReturnedPart(WordsPlace Place, Guid Id);
