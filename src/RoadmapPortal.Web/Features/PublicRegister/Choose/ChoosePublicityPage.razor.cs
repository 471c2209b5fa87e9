using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.PublicRegister.Choose;

/// <summary>«Публичный реестр» among the administrator's pages. A plain form.</summary>
public sealed partial class ChoosePublicityPage(PublicityQuery query, ChoosePublicity choose, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Whether the page follows a save.</summary>
    [SupplyParameterFromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    private PublicityView? View { get; set; }

    private string Address => $"/m/{Slug}/administration/publicity";

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        if (View is null)
        {
            return;
        }

        if (!bool.TryParse(Http.Request.Form["public"], out var isPublic))
        {
            refusals.Add("Выберите, кто читает утверждённые документы.");
            return;
        }

        var outcome = await choose.RunAsync(Visitor.From(Http.User, Slug)!, isPublic, Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"{Address}?saved=true");
            return;
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }
}
