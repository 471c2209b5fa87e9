using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>«Аудит»: schools × parameters of a period.</summary>
public sealed partial class MatrixPage(AuditPageQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "factor")]
    public string? Factor { get; set; }

    [SupplyParameterFromQuery(Name = "changed")]
    public string? Changed { get; set; }

    [SupplyParameterFromQuery(Name = "disputed")]
    public string? Disputed { get; set; }

    private AuditView? View { get; set; }

    private AuditMatrix Whole { get; set; } = null!;

    private AuditMatrix Shown { get; set; } = null!;

    private MatrixWish Wish => new(Kind, Factor, Changed == "true", Disputed == "true");

    private string Address => $"/m/{Slug}/audit";

    private string Nothing => Whole switch
    {
        { Schools.Count: 0 } => "В муниципалитете пока нет школ: их вносят в разделе «Школы».",
        { Columns.Count: 0 } => "В аудите пока нет параметров. Выберите их в «Параметрах аудита».",
        _ => "По этим условиям ничего нет. Смягчите их или покажите всё.",
    };

    protected override async Task OnInitializedAsync()
    {
        View = await query.RunAsync(Http, Slug, PeriodText);
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        if (View.Sources is { } sources)
        {
            Whole = sources.Matrix();
            Shown = Whole.Part(Wish.Filter);
        }
    }
}
