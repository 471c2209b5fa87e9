using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.List;

/// <summary>«Списки школ»: for each parameter the list that documents print.</summary>
public sealed partial class ListsPage(AuditPageQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    private AuditView? View { get; set; }

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText);
        if (View is null)
        {
            navigation.NotFound();
        }
    }
}
