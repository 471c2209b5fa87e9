using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Remarks;

/// <summary>«Замечания»: where a mailed link leads.</summary>
public sealed partial class RemarksPage(RemarksQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What was just done: «answered».</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    private SentRemarks? Sent { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Sent = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), Http.RequestAborted) : null;
        if (Sent is null)
        {
            navigation.NotFound();
        }
    }
}
