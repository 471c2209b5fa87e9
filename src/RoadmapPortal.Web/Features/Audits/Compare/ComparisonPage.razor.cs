using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits.Comparing;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Features.Audits.Mark;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Audits.Compare;

/// <summary>«Сравнение»: what appeared and what is no more since an earlier audit, and what was planned against it.</summary>
public sealed partial class ComparisonPage(AuditComparisonQuery query, NavigationManager navigation)
{
    private static readonly string[] ParameterNumbers = ["Было школ", "Стало школ", "По\u00ADяви\u00ADлось", "Снято", "Меро\u00ADприя\u00ADтий"];
    private static readonly string[] SchoolNumbers = ["Было рисков", "Стало рисков", "По\u00ADяви\u00ADлось", "Снято"];
    private static readonly string[] SpreadNumbers = ["Было школ", "Стало школ"];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    [SupplyParameterFromQuery(Name = "with")]
    public string? With { get; set; }

    [SupplyParameterFromQuery(Name = "factor")]
    public string? FactorText { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    public string? OrderText { get; set; }

    [SupplyParameterFromQuery(Name = "changed")]
    public string? Changed { get; set; }

    private AuditComparisonView? View { get; set; }

    /// <summary>What is wanted of the comparison.</summary>
    private AuditComparison Shown { get; set; } = null!;

    private IReadOnlyList<ComparedSchool> Schools { get; set; } = [];

    private bool OnlyChanged => Changed == "true";

    private ComparisonOrder Order => OrderText == "change" ? ComparisonOrder.ByChange : ComparisonOrder.AsPrinted;

    private RiskFactor? Factor => Guid.TryParse(FactorText, out var id) ? Factors.FirstOrDefault(factor => factor.Id.Value == id) : null;

    private IEnumerable<RiskFactor> Factors => View!.Comparison!.Parameters.Select(line => line.Factor).Distinct();

    private string Address => $"/m/{Slug}/audit/comparison";

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText, With);
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        if (View.Comparison is { } whole)
        {
            Shown = (Factor is { } factor ? whole.Only(factor.Id) : whole).InOrder(Order);
            Schools = Shown.BySchool(Order);
        }
    }

    private string OfColumn(ComparedParameter line) => line.Columns.Count > 0
        ? AuditAddress.OfParameter(Slug, line.Columns[0].Parameter.Id, View!.Audit.Period!.Id)
        : AuditAddress.OfParameter(Slug, line.PastColumns[0].Parameter.Id, View!.Past!.Id);

    private string Activities(ComparedParameter line) => View!.Plans is { } plans ? $"{plans.Against(line).Count}" : "–";

    private static string Risks(RiskSpread line) => line switch
    {
        { Most: 0 } => "ни одного риска",
        { Least: var least, Most: var most } when least == most => Russian.Count(least, "риск", "риска", "рисков"),
        _ => $"{line.Least}–{Russian.Count(line.Most, "риск", "риска", "рисков")}",
    };

    private static string Marks(int marks, int schools) => marks == 0 ? "0" : $"{marks} у {Russian.Count(schools, "школы", "школ", "школ")}";
}
