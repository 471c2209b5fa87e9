using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Structure;

/// <summary>What the parts of a roadmap are called on the page: ids of its elements, and the first half of its fields' names.</summary>
public static class PartName
{
    public static string Of(RoadmapBlock block) => $"block-{block.Id.Value}";

    public static string Of(RoadmapItem item) => item switch
    {
        RoadmapTask task => $"task-{task.Id.Value}",
        TargetIndicator indicator => $"indicator-{indicator.Id.Value}",
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    public static string Of(RoadmapTable table) => $"table-{table.Id.Value}";

    public static string Of(Column column) => $"column-{column.Id.Value}";

    public static string Of(Section section) => $"section-{section.Id.Value}";
}
