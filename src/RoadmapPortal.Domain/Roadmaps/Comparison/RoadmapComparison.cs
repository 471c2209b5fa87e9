namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>Two states of a roadmap side by side.</summary>
/// <param name="Words">Title, blocks, tasks and indicators whose words differ.</param>
/// <param name="IsReordered">Blocks, tasks, indicators or tables stand in another order than before.</param>
/// <param name="Tables">All tables of both states, unchanged ones too; those of the later state in its order, then those that are no more.</param>
public sealed record RoadmapComparison(IReadOnlyList<WordsComparison> Words, bool IsReordered, IReadOnlyList<TableComparison> Tables)
{
    /// <summary>Whether anything differs but the rows of the tables.</summary>
    public bool DiffersOutsideOfRows => Words.Count > 0 || IsReordered || Tables.Any(table => table.IsShapedOtherwise);

    public bool IsSame => !DiffersOutsideOfRows && ChangedRows.Count == 0;

    public IReadOnlyList<RowComparison> ChangedRows => [.. Tables.SelectMany(table => table.Runs).SelectMany(run => run.Rows).Where(row => row.IsChanged)];

    public static RoadmapComparison Between(RoadmapState before, RoadmapState after)
    {
        var words = new List<WordsComparison>();
        if (before.Title != after.Title)
        {
            words.Add(new WordsComparison(WordsPlace.Title, before.Title, after.Title));
        }

        words.AddRange(Compare(before.Blocks, after.Blocks, block => block.Id.Value, WordsPlace.Block, block => string.Join('\n', new[] { block.Heading, block.Text }.Where(part => part is { Length: > 0 }))));
        words.AddRange(Compare(before.Tasks, after.Tasks, task => task.Id, WordsPlace.Task, Line));
        words.AddRange(Compare(before.Indicators, after.Indicators, indicator => indicator.Id, WordsPlace.Indicator, Line));
        var isReordered = AreReordered(before.Blocks, after.Blocks, block => block.Id) || AreReordered(before.Tasks, after.Tasks, task => task.Id)
            || AreReordered(before.Indicators, after.Indicators, indicator => indicator.Id) || AreReordered(before.Tables, after.Tables, table => table.Id);
        return new RoadmapComparison(words, isReordered, Compare(before.Tables, after.Tables));
    }

    private static string Line(ItemState item) => $"{item.Marker} {item.Text}".Trim();

    private static List<TableComparison> Compare(IReadOnlyList<TableState> before, IReadOnlyList<TableState> after)
    {
        var earlier = before.ToDictionary(table => table.Id);
        var gone = before.ExceptBy(after.Select(table => table.Id), table => table.Id);
        return [.. after.Select(table => TableComparison.Between(earlier.GetValueOrDefault(table.Id), table)), .. gone.Select(table => TableComparison.Between(table, null))];
    }

    private static IEnumerable<WordsComparison> Compare<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, Guid> id, WordsPlace place, Func<T, string> words)
    {
        var earlier = before.ToDictionary(id, words);
        var later = after.ToDictionary(id, words);
        return before.Concat(after.ExceptBy(earlier.Keys, id)).Select(item => id(item))
            .Select(key => new WordsComparison(place, earlier.GetValueOrDefault(key, ""), later.GetValueOrDefault(key, "")) { Id = key })
            .Where(pair => pair.Before != pair.After);
    }

    private static bool AreReordered<T, TId>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, TId> id)
        where TId : struct =>
        !before.Select(id).Intersect(after.Select(id)).SequenceEqual(after.Select(id).Intersect(before.Select(id)));
}

/// <param name="Before">Empty if it was not there.</param>
/// <param name="After">Empty if it is there no more.</param>
public sealed record WordsComparison(WordsPlace Place, string Before, string After)
{
    /// <summary>Of the block, the task or the indicator; the title has none.</summary>
    public Guid Id { get; init; }
}

/// <summary>Which words of a roadmap, outside of its tables.</summary>
public enum WordsPlace
{
    Title,
    Block,
    Task,
    Indicator,
}
