using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>How title, blocks and lists change.</content>
public abstract partial class Roadmap
{
    public static readonly Rule BlockIsOnlyOne = new("roadmap/block-is-only-one", "Такая часть в карте уже есть.");

    public static readonly Rule RemovedTableHasNoRows = new(
        "roadmap/removed-table-has-no-rows", "В таблице есть строки: {0}. Сначала удалите их: таблица с мероприятиями не убирается.");

    public static readonly Rule RemovedListIsEmpty = new("roadmap/removed-list-is-empty", "В списке есть пункты: {0}. Сначала уберите их.");

    public static readonly Rule TableHasColumns = new("roadmap/table-has-columns", "Отметьте хотя бы одну графу новой таблицы.");

    /// <param name="seen">The words that the writer saw before typing.</param>
    public IReadOnlyList<Refusal> WhyNotRename(string seen, string title) =>
        [.. WhyNotEdit(), .. Wording.WhyNotWrite(Title, seen, title, Wording.LongestHeading, mayBeEmpty: false)];

    /// <exception cref="RefusedException">See <see cref="WhyNotRename"/>.</exception>
    public void Rename(string seen, string title)
    {
        RefusedException.ThrowIfAny(WhyNotRename(seen, title));
        Title = Cells.Clean(title);
    }

    /// <summary>Free prose there may be as much as one likes; a table comes with <see cref="StartTable"/>.</summary>
    public IReadOnlyList<Refusal> WhyNotStartBlock(BlockKind kind) =>
        [.. WhyNotEdit(), .. kind is BlockKind.Prose || blocks.All(block => block.Kind != kind) ? [] : (Refusal[])[BlockIsOnlyOne.Refuse()]];

    /// <summary>Starts a block below another one; at the end if none is named.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStartBlock"/>.</exception>
    public RoadmapBlock StartBlock(BlockKind kind, RoadmapBlockId? above = null)
    {
        RefusedException.ThrowIfAny(WhyNotStartBlock(kind));
        var rank = above is { } id ? Places.Below(Blocks, Find(id)) : null;
        var block = AddBlock(kind, UsualHeading(kind), null);
        if (rank is not null)
        {
            ((IPlaced)block).Place(rank);
        }

        return block;
    }

    /// <param name="columns">The columns of the new table.</param>
    public IReadOnlyList<Refusal> WhyNotStartTable(IReadOnlyCollection<ColumnKind> columns) =>
        [.. WhyNotEdit(), .. columns.Count > 0 ? [] : (Refusal[])[TableHasColumns.Refuse()]];

    /// <summary>Starts a table with its block at the end: one section without a heading, numbers counted if a column shows them.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotStartTable"/>.</exception>
    public RoadmapBlock StartTable(TableKind kind, string title, IReadOnlyCollection<ColumnKind> columns)
    {
        RefusedException.ThrowIfAny(WhyNotStartTable(columns));
        var isNumbered = columns.Contains(ColumnKind.Number);
        var table = AddTable(kind, title, isNumbered ? TableNumbering.WholeTable : TableNumbering.None, isNumbered ? "." : "");
        foreach (var column in columns.Distinct().Order())
        {
            table.AddColumn(column, column.UsualHeading());
        }

        table.AddSection(null, null, null);
        return AddBlock(BlockKind.Table, title, null, table.Id);
    }

    public IReadOnlyList<Refusal> WhyNotMove(RoadmapBlockId id, Side side) => [.. WhyNotEdit(), .. Places.WhyNotStep(Blocks, Find(id), side)];

    /// <exception cref="RefusedException">See <see cref="WhyNotMove(RoadmapBlockId, Side)"/>.</exception>
    public void Move(RoadmapBlockId id, Side side)
    {
        RefusedException.ThrowIfAny(WhyNotMove(id, side));
        Places.Step(Blocks, Find(id), side);
    }

    public IReadOnlyList<Refusal> WhyNotRemove(RoadmapBlockId id)
    {
        var block = Find(id);
        var rows = tables.FirstOrDefault(table => table.Id == block.TableId)?.Activities.Count(row => row.RemovedAt is null) ?? 0;
        var items = ItemsOf(block.Kind).Count;
        return
        [
            .. WhyNotEdit(),
            .. rows > 0 ? [RemovedTableHasNoRows.Refuse(rows)] : (Refusal[])[],
            .. items > 0 ? [RemovedListIsEmpty.Refuse(items)] : (Refusal[])[],
        ];
    }

    /// <summary>Takes a block away, and with a table block its table; the words stay in the history.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotRemove(RoadmapBlockId)"/>.</exception>
    public void Remove(RoadmapBlockId id)
    {
        RefusedException.ThrowIfAny(WhyNotRemove(id));
        var block = Find(id);
        blocks.Remove(block);
        if (tables.Find(table => table.Id == block.TableId) is { } table)
        {
            table.Clear();
            tables.Remove(table);
        }
    }

    /// <exception cref="KeyNotFoundException">The roadmap has no such block.</exception>
    public RoadmapBlock Find(RoadmapBlockId id) => blocks.Find(block => block.Id == id) ?? throw new KeyNotFoundException($"The roadmap has no block {id.Value}.");

    /// <summary>The lines that a block of this kind prints, in order; none of kinds that print something else.</summary>
    public IReadOnlyList<RoadmapItem> ItemsOf(BlockKind kind) => kind switch
    {
        BlockKind.Tasks => Tasks,
        BlockKind.Indicators => Indicators,
        BlockKind.Goal or BlockKind.Prose or BlockKind.Audit or BlockKind.Table => [],
    };

    /// <summary>What the documents write above such a part.</summary>
    private static string? UsualHeading(BlockKind kind) => kind switch
    {
        BlockKind.Goal => "Цель:",
        BlockKind.Tasks => "Задачи:",
        BlockKind.Indicators => "Целевые показатели:",
        BlockKind.Audit => "Результаты входного аудита",
        BlockKind.Prose or BlockKind.Table => null,
    };
}
