using Microsoft.AspNetCore.Components;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

public sealed partial class PaperTable
{
    /// <summary>Names the table.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Style names of the columns, from left to right.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Columns { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Heading { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Rows { get; set; }

    /// <summary>«grid» for a table whose cells take the focus; otherwise its region takes it, to be scrolled by keyboard.</summary>
    [Parameter]
    public string? Role { get; set; }

    /// <summary>How many rows there are with the heading, for a table that does not draw them all.</summary>
    [Parameter]
    public int? RowCount { get; set; }

    /// <summary>What lies over the table and scrolls with it.</summary>
    [Parameter]
    public RenderFragment? Above { get; set; }
}
