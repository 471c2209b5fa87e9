using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.SchoolRoadmaps.Review;

/// <summary>«Проверка карт»: what waits for the reviewers, and what of it can be accepted at one stroke.</summary>
public sealed partial class RoadmapQueuePage(RoadmapQueueQuery query, TakeReview take, AcceptUnread accept, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    private RoadmapQueueView? View { get; set; }

    /// <summary>What became of those that were chosen; shown at once, since it is told to nobody later.</summary>
    private UnreadAcceptance? Acceptance { get; set; }

    private string Here => $"/m/{Slug}/school-roadmaps/review";

    private string Address => Number is { } page ? string.Create(CultureInfo.InvariantCulture, $"{Here}?page={page}") : Here;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Number ?? 1, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task PressAsync()
    {
        if (View is null || Visitor.From(Http.User, Slug) is not { } visitor)
        {
            return;
        }

        if (Http.Request.Form["press"] == "next")
        {
            var next = await take.NextAsync(visitor, Http.RequestAborted);
            if (next.IsDone)
            {
                navigation.NavigateTo($"{Here}/{next.Value!.Id.Value}?done=take");
                return;
            }

            refusals.AddRange(next.Refusals.Select(refusal => refusal.Words));
        }
        else if (Chosen() is { Count: > 0 } chosen)
        {
            Acceptance = await accept.RunAsync(visitor, chosen, Http.RequestAborted);
        }
        else
        {
            refusals.Add("Отметьте карты, которые согласуете.");
        }

        await LoadAsync();
    }

    private List<(RoadmapId Id, int Round)> Chosen()
    {
        var chosen = new List<(RoadmapId, int)>();
        foreach (var parts in Http.Request.Form["chosen"].OfType<string>().Take(RoadmapQueueQuery.PageSize).Select(value => value.Split(' ')))
        {
            if (parts.Length == 2 && Guid.TryParse(parts[0], out var id) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var round))
            {
                chosen.Add((new RoadmapId(id), round));
            }
        }

        return chosen;
    }
}
