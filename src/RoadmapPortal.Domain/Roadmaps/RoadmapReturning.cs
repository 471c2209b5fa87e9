using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>How its parts come back to what they were at an earlier moment; see <see cref="RoadmapReturn"/>, which asks before.</content>
public abstract partial class Roadmap
{
    internal void PutBack(IReadOnlyList<BlockState> wanted)
    {
        PartOrder.Arrange(
            blocks, wanted, (block, was) => block.Id == was.Id, (was, rank) => new RoadmapBlock(Tenant, was.Id, Id, rank, was.Kind, was.Heading, was.Text, was.Table));
        foreach (var was in wanted)
        {
            Find(was.Id).Say(was.Heading, was.Text);
        }
    }

    /// <summary>The lines that a block of this kind prints.</summary>
    internal void PutBack(BlockKind list, IReadOnlyList<ItemState> wanted)
    {
        if (list == BlockKind.Tasks)
        {
            PartOrder.Arrange(
                tasks, wanted, (task, was) => task.Id.Value == was.Id, (was, rank) => new RoadmapTask(Tenant, new RoadmapTaskId(was.Id), Id, rank, was.Marker, was.Text));
        }
        else
        {
            PartOrder.Arrange(
                indicators, wanted, (one, was) => one.Id.Value == was.Id, (was, rank) => new TargetIndicator(Tenant, new TargetIndicatorId(was.Id), Id, rank, was.Marker, was.Text));
        }

        foreach (var (item, was) in ItemsOf(list).Zip(wanted))
        {
            item.Say(was.Marker, was.Text);
        }
    }

    /// <summary>Those that are no more come back empty and without columns; those that were not there go with all their rows.</summary>
    internal void PutBack(IReadOnlyList<TableState> wanted)
    {
        foreach (var added in tables.Where(table => wanted.All(was => was.Id != table.Id)))
        {
            added.Clear();
        }

        PartOrder.Arrange(
            tables,
            wanted,
            (table, was) => table.Id == was.Id,
            (was, rank) => new RoadmapTable(Tenant, was.Id, Id, rank, was.Frame.Kind, was.Frame.Title, was.Frame.Numbering, was.Frame.NumberSuffix));
    }
}
