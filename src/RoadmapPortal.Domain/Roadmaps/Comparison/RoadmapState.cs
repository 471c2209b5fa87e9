namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>What a roadmap says at one moment: words and their order, whatever keeps them. Immutable.</summary>
/// <param name="Blocks">In printing order, as are the tasks, the indicators and the tables.</param>
public sealed record RoadmapState(
    string Title, IReadOnlyList<BlockState> Blocks, IReadOnlyList<ItemState> Tasks, IReadOnlyList<ItemState> Indicators, IReadOnlyList<TableState> Tables)
{
    /// <param name="roadmap">Loaded with everything it consists of.</param>
    public static RoadmapState Of(Roadmap roadmap) => new(
        roadmap.Title,
        [.. roadmap.Blocks.Select(block => new BlockState(block.Id, block.Kind, block.Heading, block.Text) { Table = block.TableId })],
        [.. roadmap.Tasks.Select(task => new ItemState(task.Id.Value, task.Marker, task.Text))],
        [.. roadmap.Indicators.Select(indicator => new ItemState(indicator.Id.Value, indicator.Marker, indicator.Text))],
        [.. roadmap.Tables.Select(TableState.Of)]);
}

/// <param name="Text">None but for goal and prose.</param>
public sealed record BlockState(RoadmapBlockId Id, BlockKind Kind, string? Heading, string? Text)
{
    /// <summary>The table that it prints; none for other kinds.</summary>
    public RoadmapTableId? Table { get; init; }
}

/// <summary>A task or a target indicator.</summary>
public sealed record ItemState(Guid Id, string Marker, string Text);
