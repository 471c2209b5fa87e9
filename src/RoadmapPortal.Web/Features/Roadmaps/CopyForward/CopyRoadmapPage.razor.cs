using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.CopyForward;

/// <summary>
/// «Новая карта на основе этой»: the next period as it is proposed, what would change, and one button. A plain form; nothing is kept
/// before the button.
/// </summary>
public sealed partial class CopyRoadmapPage(CopyRoadmapQuery query, CopyRoadmap copy, NavigationManager navigation)
{
    private CopyWish? wish;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "copy-roadmap")]
    private CopyForm? Form { get; set; }

    private CopyView? View { get; set; }

    /// <summary>What speaks against it.</summary>
    private IReadOnlyList<string> Refusals { get; set; } = [];

    /// <summary>The button was pressed in vain.</summary>
    private bool IsCreating { get; set; }

    /// <summary>The preview is of another choice than the page that was sent.</summary>
    private bool IsFollowed { get; set; }

    private string Roadmap => $"/m/{Slug}/roadmaps/{Id}";

    private string Address => $"{Roadmap}/copy";

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, new RoadmapId(Id), WishOf, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        Refusals = Form is not null && wish is null ? ["Напишите первый и последний день периода цифрами, например 01.09.2024 и 31.08.2025."] : [.. View.Refusals.Select(refusal => refusal.Words)];
    }

    private CopyWish? WishOf(CopyChoice choice)
    {
        Form ??= CopyForm.Proposed(choice);
        IsFollowed = Form?.Follow(choice) ?? false;
        return wish = Form?.Wish();
    }

    private async Task PressAsync()
    {
        if (View is null || Form?.Press != "create" || IsFollowed)
        {
            return;
        }

        IsCreating = true;
        if (wish is null)
        {
            return;
        }

        var outcome = await copy.RunAsync(Visitor.From(Http.User, Slug)!, new RoadmapId(Id), wish, Http.RequestAborted);
        if (outcome.Value is { } made)
        {
            navigation.NavigateTo($"/m/{Slug}/roadmaps/{made.Id.Value}");
            return;
        }

        Refusals = [.. outcome.Refusals.Select(refusal => refusal.Words)];
    }
}
