using System.Globalization;
using Microsoft.AspNetCore.Components;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Preview;

namespace RoadmapPortal.Web.Features.Orders.Print;

/// <summary>The pages of an order and of its annexes as they will be printed, and their files.</summary>
public sealed partial class OrderPreviewPage(OrderPaperQuery query, NavigationManager navigation)
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Slug { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The first page shown. Words, so that a wrong one is no failure.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    private OrderPaper? Paper { get; set; }

    private LeafedPaper? Leaf { get; set; }

    private bool MayEdit { get; set; }

    private OrderStage Stage { get; set; }

    private string Address => $"/m/{Slug}/orders/{Id}";

    protected override async Task OnInitializedAsync()
    {
        if (Visitor.From(Http.User, Slug) is not { } visitor || await query.RunAsync(visitor, new OrderId(Id), Http.RequestAborted) is not { } printed)
        {
            navigation.NotFound();
            return;
        }

        (Paper, MayEdit, Stage) = (printed.Paper, printed.MayEdit, printed.Stage);
        if (printed.IsChangedSince)
        {
            return;
        }

        var first = int.TryParse(From, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? Math.Max(1, from) : 1;
        Leaf = LeafedPaper.Of(OrderComposition.Compose(Paper), first, Http.RequestAborted);
    }
}
