using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Web.Features.Audits.Cards;

/// <summary>A parameter's schools, and what is planned against it.</summary>
public sealed partial class ParameterCardPage(CardQuery query, NavigationManager navigation)
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

    private MatrixColumn? Column { get; set; }

    private IReadOnlyList<School> Found => [.. View!.Matrix.Schools.Where(school => View.Matrix.IsFound(school, Column!))];

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText);
        Column = View?.Matrix.Columns.FirstOrDefault(column => column.Parameter.Id.Value == Id);
        if (Column is null)
        {
            navigation.NotFound();
        }
    }

    private static string Labels(IEnumerable<School> schools) => SchoolList.Print(schools) is { Length: > 0 } labels ? labels : "нет";
}
