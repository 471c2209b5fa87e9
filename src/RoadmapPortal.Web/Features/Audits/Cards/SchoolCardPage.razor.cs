using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Cards;

/// <summary>A school's risk profile: what was found there, what shows it, and what is planned against it.</summary>
public sealed partial class SchoolCardPage(CardQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    private CardView? View { get; set; }

    private School? School { get; set; }

    private IReadOnlyList<MatrixColumn> Found => [.. View!.Matrix.Columns.Where(column => View.Matrix.IsFound(School!, column))];

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText);
        School = View?.Matrix.Schools.FirstOrDefault(school => school.Id.Value == Id);
        if (School is null)
        {
            navigation.NotFound();
        }
    }
}
