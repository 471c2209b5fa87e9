using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Ready;

namespace RoadmapPortal.Web.Features.Catalogues.Map;

/// <summary>«Сопоставление»: two versions side by side; what is chosen on the left gets boxes on the right. All of it stands in the address.</summary>
public sealed partial class MappingPage(MappingQuery query, MapParts map, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "left")]
    public string? LeftId { get; set; }

    [SupplyParameterFromQuery(Name = "right")]
    public string? RightId { get; set; }

    /// <summary>The factor or parameter on the left that is being mapped.</summary>
    [SupplyParameterFromQuery(Name = "part")]
    public string? PartId { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    private MappingView? View { get; set; }

    private IReadOnlyList<string> Refusals { get; set; } = [];

    private Guid? Part => Guid.TryParse(PartId, out var id) ? id : null;

    private string Address => $"/m/{Slug}/catalogues/mapping";

    /// <summary>This page with these versions and nothing chosen.</summary>
    private string Pair => $"{Address}?left={View!.Left?.Value}&right={View.Right?.Value}";

    private RiskFactor? ChosenFactor => View is { MayEdit: true, Pair: { } pair } ? pair.Left.Factors.FirstOrDefault(factor => factor.Id.Value == Part) : null;

    private RiskParameter? ChosenParameter => View is { MayEdit: true, Pair: { } pair } ? pair.Left.AllParameters().FirstOrDefault(parameter => parameter.Id.Value == Part) : null;

    private string? ChosenName => ChosenFactor?.Name ?? ChosenParameter?.Name;

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Version(LeftId), Version(RightId), Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task MapAsync()
    {
        if (View is not { Left: { } left, Right: { } right })
        {
            return;
        }

        var (visitor, token) = (Visitor.From(Http.User, Slug)!, Http.RequestAborted);
        var wanted = Http.Request.Form["wanted"].Select(words => Guid.TryParse(words, out var id) ? id : Guid.Empty).ToList();
        var outcome = Http.Request.Form["press"] == "ready"
            ? await map.RunAsync(visitor, left, right, ReadyCatalogues.Mapping, token)
            : await map.RunAsync(visitor, left, right, Part ?? Guid.Empty, wanted, token);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Pair}&saved=true{(Part is null ? null : $"#{Part}")}");
            return;
        }

        Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)];
    }

    private string Words(RiskCatalogueVersion version) => View!.Choices.First(choice => choice.Id == version.Id).Words;

    private static RiskCatalogueVersionId? Version(string? words) => Guid.TryParse(words, out var id) ? new RiskCatalogueVersionId(id) : null;
}
