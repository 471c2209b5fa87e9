using Microsoft.AspNetCore.Components;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Start;

/// <summary>«Новый приказ»: about which period, and from which text.</summary>
public sealed partial class StartOrderPage(StartOrderQuery query, StartOrder start, NavigationManager navigation)
{
    private readonly List<string> refusals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromForm(FormName = "start-order")]
    public StartOrderForm? Form { get; set; }

    private StartOrderView? View { get; set; }

    protected override async Task OnInitializedAsync()
    {
        View = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, Http.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
        }
    }

    private async Task StartAsync()
    {
        if (View is null)
        {
            return;
        }

        PlanningPeriodId? period = Guid.TryParse(Form?.Period, out var id) ? new PlanningPeriodId(id) : null;
        var outcome = await start.RunAsync(Visitor.From(Http.User, Slug)!, period, Form?.Text != "empty", Http.RequestAborted);
        if (outcome.IsDone)
        {
            navigation.NavigateTo($"/m/{Slug}/orders/{outcome.Value!.Id.Value}");
        }

        refusals.AddRange(outcome.Refusals.Select(refusal => refusal.Words));
    }
}

/// <summary>The choices as a browser sent them, whatever they are.</summary>
public sealed class StartOrderForm
{
    public string? Period { get; set; }

    /// <summary>typical or empty.</summary>
    public string? Text { get; set; }
}
