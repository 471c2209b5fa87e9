using System.Globalization;
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

    /// <summary>How many marks a pasted table has changed; none if the page does not follow a paste.</summary>
    [SupplyParameterFromQuery(Name = "pasted")]
    public string? PastedText { get; set; }

    private int? Pasted => int.TryParse(PastedText, NumberStyles.None, CultureInfo.InvariantCulture, out var marks) ? marks : null;

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
