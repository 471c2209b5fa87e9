using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.List;

/// <summary>«Приказы»: the department's orders.</summary>
public sealed partial class OrdersPage(OrderListQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    /// <summary>Words, so that a wrong one is no failure.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    [SupplyParameterFromQuery(Name = "discarded")]
    public bool IsDiscarded { get; set; }

    private OrderList? List { get; set; }

    private string Address => $"/m/{Slug}/orders";

    protected override async Task OnInitializedAsync()
    {
        var page = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        List = Visitor.From(Http.User, Slug) is { } visitor ? await query.RunAsync(visitor, page, Http.RequestAborted) : null;
        if (List is null)
        {
            navigation.NotFound();
        }
    }
}
