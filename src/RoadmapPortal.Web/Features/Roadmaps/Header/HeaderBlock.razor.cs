using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Roadmaps.Structure;

namespace RoadmapPortal.Web.Features.Roadmaps.Header;

public sealed partial class HeaderBlock
{
    /// <summary>The block's id on the page, for links to it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Address of the roadmap's page.</summary>
    [Parameter, EditorRequired]
    public required string Roadmap { get; set; }

    [Parameter, EditorRequired]
    public required RoadmapBlock Block { get; set; }

    /// <summary>The lines of the list that the block prints.</summary>
    [Parameter]
    public IReadOnlyList<RoadmapItem> Items { get; set; } = [];

    /// <summary>What the page says above the part if it has no heading; nothing of it is printed.</summary>
    [Parameter]
    public string? Otherwise { get; set; }

    /// <summary>What stands below the words: the audit, a table.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Part => PartName.Of(Block);

    private string List => Block.Kind == BlockKind.Tasks ? "task" : "indicator";

    private string One => Block.Kind == BlockKind.Tasks ? "Задача" : "Показатель";

    private string Shown => Block.Heading is { Length: > 0 } heading ? heading : Otherwise ?? "";

    private string What => Block.Heading?.Trim().TrimEnd(':') is { Length: > 0 } heading ? heading : Otherwise ?? TableWords.Of(Block.Kind);

    /// <summary>Said in the place of words that are not there, and not printed.</summary>
    private string? Nothing => Block.Kind switch
    {
        BlockKind.Goal or BlockKind.Prose => "Здесь пока ничего не написано.",
        BlockKind.Tasks or BlockKind.Indicators or BlockKind.Audit or BlockKind.Table => "Без заголовка.",
    };
}
