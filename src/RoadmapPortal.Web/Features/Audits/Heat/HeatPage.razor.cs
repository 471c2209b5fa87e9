using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Web.Features.Audits.Mark;

namespace RoadmapPortal.Web.Features.Audits.Heat;

/// <summary>«Тепловая карта»: schools × factors, as much of each factor as was found.</summary>
public sealed partial class HeatPage(AuditPageQuery query, NavigationManager navigation)
{
    /// <summary>Shades beside none; the style has a ground for each.</summary>
    private const int Shades = 4;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    public string? Order { get; set; }

    private AuditView? View { get; set; }

    private AuditMatrix? Matrix { get; set; }

    private bool IsByRisk => Order == "risk";

    private IEnumerable<IGrouping<RiskFactor, MatrixColumn>> Factors => Matrix!.Columns.GroupBy(column => column.Factor);

    private IEnumerable<School> Schools => IsByRisk
        ? Matrix!.Schools.OrderByDescending(school => Matrix.CountAt(school, Matrix.Columns)).ThenBy(school => school.PrintOrder)
        : Matrix!.Schools;

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText);
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        Matrix = View.Sources?.Matrix();
    }

    private string Sorted(bool isByRisk) => $"{AuditAddress.Of(AuditTab.Heat, Slug, View!.Period!.Id.Value)}{(isByRisk ? "&order=risk" : null)}";

    private static int Heat(int count, int of) => count == 0 ? 0 : (int)Math.Ceiling((double)count * Shades / of);
}
