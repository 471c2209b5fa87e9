using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Roadmaps.Amendments;

/// <summary>
/// «Таблица изменений»: what stands between an edition in force and the next one, line by line. Rows are called by the numbers that they have in the edition
/// in force. Widths of columns and what is hidden on paper are nobody's words and make no line.
/// </summary>
public static class AmendmentTable
{
    /// <returns>In the order of the paper: words first, then table by table; empty if the paper would say the same.</returns>
    public static IReadOnlyList<AmendmentLine> Of(RoadmapState before, RoadmapState after)
    {
        var comparison = RoadmapComparison.Between(before, after);
        var tables = comparison.Tables.Count > 1;
        return
        [
            .. comparison.Words.Select(words => LineOf(words, before, after)),
            .. comparison.IsReordered ? [Reordered(before, after)] : Array.Empty<AmendmentLine>(),
            .. comparison.Tables.SelectMany(table => new TableAmendments(table, tables).Lines()),
        ];
    }

    private static AmendmentLine LineOf(WordsComparison words, RoadmapState before, RoadmapState after) => words.Place switch
    {
        WordsPlace.Title => AmendmentLine.Of("Название", words.Before, words.After, AmendmentLine.Reword),
        WordsPlace.Block => AmendmentLine.Of(PlaceOf(before.Blocks.Concat(after.Blocks).First(block => block.Id.Value == words.Id)), words.Before, words.After, "Дополнить разделом:"),
        WordsPlace.Task => AmendmentLine.Of(PlaceOf("Задачи", before.Tasks, words.Id), words.Before, words.After, "Дополнить задачей:"),
        WordsPlace.Indicator => AmendmentLine.Of(PlaceOf("Целевые показатели", before.Indicators, words.Id), words.Before, words.After, "Дополнить показателем:"),
    };

    private static string PlaceOf(BlockState block) => block switch
    {
        { Heading: { Length: > 0 } heading } => $"Раздел «{Flat(heading).TrimEnd(':')}»",
        { Kind: BlockKind.Goal } => "Цель",
        { Kind: BlockKind.Tasks } => "Задачи",
        { Kind: BlockKind.Indicators } => "Целевые показатели",
        { Kind: BlockKind.Audit } => "Результаты входного аудита",
        { Kind: BlockKind.Table } => "Заголовок таблицы",
        _ => "Текст",
    };

    /// <summary>A dash in front of an item is no number to call it by.</summary>
    private static string PlaceOf(string list, IReadOnlyList<ItemState> items, Guid id) =>
        items.FirstOrDefault(item => item.Id == id)?.Marker.TrimEnd('.', ')') is { Length: > 0 } marker && char.IsLetterOrDigit(marker[0]) ? $"{list}, пункт {marker}" : list;

    private static AmendmentLine Reordered(RoadmapState before, RoadmapState after) =>
        new("Порядок частей", Parts(before), "Расположить в следующем порядке:", Parts(after));

    private static string Parts(RoadmapState state) => string.Join("\n", state.Blocks.Select(PlaceOf)
        .Concat(state.Tasks.Concat(state.Indicators).Select(item => $"{item.Marker} {item.Text}".Trim())));

    /// <summary>A heading of several lines, in one.</summary>
    internal static string Flat(string words) => words.ReplaceLineEndings(" ").Trim();
}
