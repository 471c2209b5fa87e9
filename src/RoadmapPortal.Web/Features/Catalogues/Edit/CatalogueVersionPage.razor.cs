using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Catalogues.Edit;

/// <summary>A catalogue version as a list: factors, parameters, codes, where they are used. Small plain forms add and move.</summary>
public sealed partial class CatalogueVersionPage(CatalogueVersionQuery query, ChangeCatalogue change, NavigationManager navigation)
{
    private static readonly CodeNumbering[] Numberings = Enum.GetValues<CodeNumbering>();

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The part that was moved, so that its button has the focus again.</summary>
    [SupplyParameterFromQuery(Name = "moved")]
    public string? Moved { get; set; }

    /// <summary>In which direction it was moved.</summary>
    [SupplyParameterFromQuery(Name = "side")]
    public string? MovedSide { get; set; }

    private CatalogueVersionView? View { get; set; }

    private IReadOnlyList<string> Refusals { get; set; } = [];

    private string Address => $"/m/{Slug}/catalogues/{Id}";

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RiskCatalogueVersionId(Id), Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null || Wanted() is not { } deed)
        {
            return;
        }

        var outcome = await change.RunAsync(Visitor.From(Http.User, Slug)!, new RiskCatalogueVersionId(Id), deed, Http.RequestAborted);
        if (outcome.Value is { } changed)
        {
            navigation.NavigateTo(deed is MovePart move ? $"{Address}?moved={changed.Part}&side={move.Side}" : $"{Address}#{changed.Part}");
            return;
        }

        Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)];
    }

    /// <summary>What the pressed button means; none if no page of ours has such a button.</summary>
    private CatalogueDeed? Wanted() => Press() switch
    {
        ("add-factor", _) => new AddFactor(Typed("number"), Typed("name")),
        ("add-parameter", { } factor) => new AddParameter(new RiskFactorId(factor), Typed("name")),
        ("up", { } part) => new MovePart(part, Side.Above),
        ("down", { } part) => new MovePart(part, Side.Below),
        _ => null,
    };

    private (string? Verb, Guid? Part) Press() =>
        Typed("press").Split(' ') is [var verb, var part] && Guid.TryParse(part, out var id) ? (verb, id) : (null, null);

    private bool IsTyped(string verb, Guid part) => Refusals.Count > 0 && Press() == (verb, part);

    private string Typed(string field) => HttpMethods.IsPost(Http.Request.Method) ? Http.Request.Form[field].ToString() : "";

    private Side? MovedTo(Guid part) => Moved == part.ToString() ? Enum.GetValues<Side>().Where(side => side.ToString() == MovedSide).Cast<Side?>().FirstOrDefault() : null;
}
