using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Name;

/// <summary>«Имена в падежах»: each party is a small form of its own.</summary>
public sealed partial class PartiesPage(PartiesQuery query, NameParty name, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    private PartiesView? View { get; set; }

    private PartyForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form = HttpMethods.IsPost(Http.Request.Method) ? PartyForm.From(Http.Request.Form) : null;
        await LoadAsync();
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task LoadAsync() => View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;

    private async Task PressAsync()
    {
        if (View is null || Form is null || Form.Press is "ask" or "keep")
        {
            return;
        }

        NamedPartyId? id = Form.Id is { } known ? new NamedPartyId(known) : null;
        var outcome = await name.RunAsync(Visitor.From(Http.User, Slug)!, id, Form.Seen, Form.Press == "remove" ? null : Form.Typed, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"/m/{Slug}/orders/names?saved=true");
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
        await LoadAsync();
    }
}
