using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Read;
using RoadmapPortal.Web.Parts;

namespace RoadmapPortal.Web.Features.Roadmaps.PrintMany;

/// <summary>All papers of a period in one archive. Without scripts the form alone does it; with them one sees how far it is.</summary>
public sealed partial class PrintManyPage(RoadmapListQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? Chosen { get; set; }

    /// <summary>Why the last archive was refused, see <see cref="BundleDownload"/>.</summary>
    [SupplyParameterFromQuery(Name = "problem")]
    public string? ProblemWord { get; set; }

    private RoadmapList? List { get; set; }

    /// <summary>Those with something to print.</summary>
    private IReadOnlyList<PlanningPeriod> Periods { get; set; } = [];

    private PlanningPeriod? Period { get; set; }

    private string? Problem => ProblemWord switch
    {
        "format" => "Отметьте, в каком виде нужны документы.",
        "busy" => "Уже готовятся два ваших архива. Дождитесь их или отмените, затем попробуйте снова.",
        "schools" => "В этом периоде нет карт школ. Снимите отметку «Только карты школ».",
        _ => null,
    };

    private bool HasBoth => List!.Roadmaps.Any(line => line.School is null) && List.Roadmaps.Any(line => line.School is not null);

    protected override async Task OnInitializedAsync()
    {
        List = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (List is null)
        {
            navigation.NotFound();
            return;
        }

        Periods = [.. List.Periods.Where(period => List.Roadmaps.Any(line => line.Period == period.Id))];
        Guid? chosen = Guid.TryParse(Chosen, out var id) ? id : null;
        Period = Periods.FirstOrDefault(period => period.Id.Value == chosen) ?? (Periods.Count > 0 ? Periods[0] : null);
    }

    private string Papers(PlanningPeriod period) =>
        Russian.Count(List!.Roadmaps.Count(line => line.Period == period.Id), "документ", "документа", "документов");
}
