using Microsoft.AspNetCore.Components;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

public sealed partial class PaperBlockView
{
    /// <summary>The block's id on the page, for links to it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required PaperBlock Block { get; set; }

    /// <summary>What an audit block shows.</summary>
    [Parameter]
    public AuditPart? Audit { get; set; }

    private static string[] Paragraphs(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
