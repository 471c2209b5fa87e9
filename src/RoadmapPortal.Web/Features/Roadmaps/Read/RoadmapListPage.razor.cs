using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Read;

/// <summary>«Обзор»: the roadmaps of one planning period that the member may read.</summary>
public sealed partial class RoadmapListPage(RoadmapListQuery query, NavigationManager navigation)
{
    /// <summary>Of more, the overview only says where they are.</summary>
    private const int FewSchools = 10;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>The period chosen; the newest one if none is, or if it is not known.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public string? ChosenPeriod { get; set; }

    private RoadmapList? List { get; set; }

    private PlanningPeriod? Period { get; set; }

    private IReadOnlyList<RoadmapLine> Municipal { get; set; } = [];

    private IReadOnlyList<RoadmapLine> OfSchools { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        List = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (List is null)
        {
            navigation.NotFound();
            return;
        }

        Guid? chosen = Guid.TryParse(ChosenPeriod, out var id) ? id : null;
        Period = List.Periods.FirstOrDefault(period => period.Id.Value == chosen) ?? (List.Periods.Count > 0 ? List.Periods[0] : null);
        var lines = List.Roadmaps.Where(line => line.Period == Period?.Id).ToLookup(line => line.School is null);
        Municipal = [.. lines[true]];
        OfSchools = [.. lines[false]];
    }

    private string AddressOf(RoadmapLine line) => $"/m/{Slug}/roadmaps/{line.Id.Value}";
}
