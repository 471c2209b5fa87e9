using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Audits.Review;

/// <summary>«Очередь проверки»: the schools whose self-audits wait for the reviewer.</summary>
public sealed partial class ReviewQueuePage(ReviewQueueQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public Guid? Period { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    private ReviewQueue? Queue { get; set; }

    private string Here => $"/m/{Slug}/audit/review";

    protected override async Task OnInitializedAsync()
    {
        Queue = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Period, Number ?? 1, Http.RequestAborted) : null;
        if (Queue is null)
        {
            navigation.NotFound();
        }
    }
}
