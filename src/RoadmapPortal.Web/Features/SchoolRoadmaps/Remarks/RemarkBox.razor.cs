using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps.Filing.Remarks;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

public sealed partial class RemarkBox
{
    [Parameter, EditorRequired]
    public required RoadmapRemark Remark { get; set; }

    /// <summary>To the row; none if the row is no more or the remark stands beside it.</summary>
    [Parameter]
    public string? Link { get; set; }

    /// <summary>Whether the school has changed what the remark is about since it was sent.</summary>
    [Parameter]
    public bool IsActedOn { get; set; }

    /// <summary>For reviewers only: what is not sent yet.</summary>
    [Parameter]
    public bool ShowsDrafts { get; set; }

    [Parameter]
    public bool ShowsQuote { get; set; } = true;

    /// <summary>What can be done with it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Sign => Remark.State switch
    {
        RemarkState.Draft => "✎",
        RemarkState.Open => IsActedOn ? "↻" : "!",
        RemarkState.Answered => "↩",
        RemarkState.Resolved => "✓",
    };

    private string Standing => IsActedOn && Remark.State == RemarkState.Open ? "Школа исправила" : RemarkWords.Of(Remark.State);
}
