using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>A factor or parameter by itself: its name, its codes, where it is used, and its end.</summary>
public sealed partial class PartPage(PartQuery query, ChangeCatalogue change, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Version { get; set; }

    [Parameter]
    public Guid Part { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    private PartView? View { get; set; }

    private IReadOnlyList<string> Refusals { get; set; } = [];

    private string List => $"/m/{Slug}/catalogues/{Version}";

    private string Address => $"{List}/{Part}";

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RiskCatalogueVersionId(Version), Part, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        CatalogueDeed? deed = Typed("press") switch
        {
            "rename" => new RenamePart(Part, Typed("seen-number") ?? "", Typed("number") ?? "", Typed("seen-name") ?? "", Typed("name") ?? ""),
            "retire" => new RetirePart(Part, IsRetired: true),
            "restore" => new RetirePart(Part, IsRetired: false),
            "remove" => new RemovePart(Part),
            _ => null,
        };
        if (View is null || deed is null)
        {
            return;
        }

        var outcome = await change.RunAsync(Visitor.From(Http.User, Slug)!, new RiskCatalogueVersionId(Version), deed, Http.RequestAborted);
        if (outcome.Value is { } changed)
        {
            navigation.NavigateTo(deed is RemovePart ? $"{List}#{changed.Part}" : $"{Address}?saved=true");
            return;
        }

        Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)];
        await LoadAsync();
    }

    /// <summary>None unless a form brought it.</summary>
    private string? Typed(string field) => HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form.TryGetValue(field, out var words) ? words.ToString() : null;
}
