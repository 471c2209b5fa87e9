using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Catalogues.Ready;

namespace RoadmapPortal.Web.Features.Catalogues.List;

/// <summary>«Классификатор»: the catalogues, their versions and the periods that work by them. Plain forms, one for each deed.</summary>
public sealed partial class CataloguesPage(
    CatalogueListQuery query, AddCatalogue add, RenameCatalogue rename, CopyVersion copy, RemoveVersion remove, PinVersion pin, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    private CatalogueListView? View { get; set; }

    private IReadOnlyList<string> Refusals { get; set; } = [];

    private string Address => $"/m/{Slug}/catalogues";

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null || Typed("press").Split(' ') is not [var verb, var what])
        {
            return;
        }

        var (visitor, token) = (Visitor.From(Http.User, Slug)!, Http.RequestAborted);
        var id = Guid.TryParse(what, out var read) ? read : Guid.Empty;
        switch (verb)
        {
            case "add":
                Answer(await add.RunAsync(visitor, Typed("name"), token), added => $"{Address}/{added.Version.Value}");
                break;
            case "ready" when ReadyCatalogues.All.FirstOrDefault(ready => ready.Key == what) is { } ready:
                RiskCatalogueId? into = Guid.TryParse(Typed("into"), out var catalogue) ? new RiskCatalogueId(catalogue) : null;
                Answer(await add.RunAsync(visitor, ready, into, token), added => $"{Address}/{added.Version.Value}");
                break;
            case "copy":
                Answer(await copy.RunAsync(visitor, new RiskCatalogueVersionId(id), token), added => $"{Address}/{added.Version.Value}");
                break;
            case "remove":
                Answer(await remove.RunAsync(visitor, new RiskCatalogueVersionId(id), token), _ => $"{Address}?saved=true");
                break;
            case "rename":
                Answer(await rename.RunAsync(visitor, new RiskCatalogueId(id), Typed("seen"), Typed("name"), token), _ => $"{Address}?saved=true");
                break;
            case "pin":
                var version = Guid.TryParse(Typed("version"), out var wanted) ? wanted : Guid.Empty;
                Answer(await pin.RunAsync(visitor, new PlanningPeriodId(id), new RiskCatalogueVersionId(version), token), _ => $"{Address}?saved=true");
                break;
        }
    }

    private void Answer<T>(Outcome<T> outcome, Func<T, string> next)
        where T : class
    {
        if (outcome.IsDone)
        {
            navigation.NavigateTo(next(outcome.Value!));
            return;
        }

        Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)];
    }

    private string Typed(string field) => Http.Request.Form[field].ToString();
}
