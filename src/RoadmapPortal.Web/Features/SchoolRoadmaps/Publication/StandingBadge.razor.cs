using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps.Filing.Publication;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Publication;

public sealed partial class StandingBadge
{
    [Parameter, EditorRequired]
    public PublicationStanding Standing { get; set; }

    private (string Tone, string Sign) Look => Standing switch
    {
        PublicationStanding.NotApproved => ("plain", "✎"),
        PublicationStanding.NoAddress => ("warn", "…"),
        PublicationStanding.ToCheck => ("wait", "◷"),
        PublicationStanding.Found => ("good", "✓"),
        PublicationStanding.NotFound => ("bad", "✕"),
        PublicationStanding.AnotherVersion => ("warn", "≠"),
    };
}
