using Microsoft.AspNetCore.Components;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>A roadmap table for reading, as the annex prints it.</summary>
public sealed partial class ActivityTable
{
    [Parameter, EditorRequired]
    public required TablePart Table { get; set; }
}
