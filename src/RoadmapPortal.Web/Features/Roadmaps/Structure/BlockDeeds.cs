using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>What buttons do to blocks and to the lines of lists.</summary>
public static class BlockDeeds
{
    /// <returns>None if the deed is no such, or its part is gone.</returns>
    public static FoundDeed? Find(Roadmap roadmap, StructureDeed deed) => (deed.Verb, deed.Kind) switch
    {
        (_, "block") => roadmap.Blocks.FirstOrDefault(block => block.Id.Value == deed.Id) is { } block ? OfBlock(roadmap, deed, block) : null,
        ("add", "task") => new(() => roadmap.WhyNotStartItem(deed.Words), () => PartName.Of(roadmap.StartItem(BlockKind.Tasks, deed.Words))),
        ("add", "indicator") => new(() => roadmap.WhyNotStartItem(deed.Words), () => PartName.Of(roadmap.StartItem(BlockKind.Indicators, deed.Words))),
        (_, "task" or "indicator") => roadmap.Tasks.Concat<RoadmapItem>(roadmap.Indicators).FirstOrDefault(item => PartName.Of(item) == deed.Part) is { } item
            ? OfItem(roadmap, deed, item)
            : null,
        ("add", "table") => new(
            () => roadmap.WhyNotStartTable(deed.Columns),
            () => PartName.Of(roadmap.StartTable(deed.Table, string.IsNullOrWhiteSpace(deed.Title) ? TableWords.UsualTitle(deed.Table) : deed.Title.Trim(), deed.Columns))),
        ("add", _) when Enum.TryParse<BlockKind>(deed.Kind, out var kind) && kind is not BlockKind.Table && Enum.IsDefined(kind) => new(
            () => roadmap.WhyNotStartBlock(kind),
            () => PartName.Of(roadmap.StartBlock(kind, roadmap.Blocks.FirstOrDefault(block => block.Id.Value == deed.Id)?.Id))),
        _ => null,
    };

    private static FoundDeed? OfBlock(Roadmap roadmap, StructureDeed deed, RoadmapBlock block) => deed.Verb switch
    {
        "up" or "down" => FoundDeed.Of(() => roadmap.WhyNotMove(block.Id, deed.Side), () => roadmap.Move(block.Id, deed.Side), PartName.Of(block)),
        "remove" => FoundDeed.Of(
            () => roadmap.WhyNotRemove(block.Id),
            () => roadmap.Remove(block.Id),
            roadmap.Blocks.LastOrDefault(other => other.Rank < block.Rank) is { } above ? PartName.Of(above) : "title"),
        _ => null,
    };

    private static FoundDeed? OfItem(Roadmap roadmap, StructureDeed deed, RoadmapItem item) => deed.Verb switch
    {
        "up" or "down" => FoundDeed.Of(() => roadmap.WhyNotMove(item, deed.Side), () => roadmap.Move(item, deed.Side), PartName.Of(item)),
        "remove" => FoundDeed.Of(roadmap.WhyNotEdit, () => roadmap.Remove(item), Around(roadmap, item)),
        _ => null,
    };

    private static string Around(Roadmap roadmap, RoadmapItem item)
    {
        var kind = item is RoadmapTask ? BlockKind.Tasks : BlockKind.Indicators;
        return roadmap.Blocks.FirstOrDefault(block => block.Kind == kind) is { } block ? PartName.Of(block) : "title";
    }
}
