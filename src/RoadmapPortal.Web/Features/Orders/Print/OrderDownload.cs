using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Orders.Print;

/// <summary><c>GET /m/{slug}/orders/{id}/print/{format}</c>: an order with its annexes as a file; of an approved one the file that was frozen.</summary>
public static class OrderDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/orders/{id:guid}/print/{format}", RunAsync).RequireAuthorization(nameof(Deed.ReadOrder));

    private static async Task<IResult> RunAsync(
        string slug, Guid id, string format, HttpContext http, OrderPaperQuery query, TimeProvider time, CancellationToken cancellation)
    {
        if (PaperFormat.Find(format) is not { IsPaper: true } known || Visitor.From(http.User, slug) is not { } visitor
            || await query.RunAsync(visitor, new OrderId(id), cancellation) is not { Paper: var paper } printed)
        {
            return Results.NotFound();
        }

        var name = PaperFileName.Of("prikaz", paper.Municipality, null, paper.Period, known);
        return printed.Stage is OrderStage.Approved or OrderStage.NoLongerInForce && await query.FrozenAsync(visitor, new OrderId(id), known.Kept, cancellation) is { } frozen
            ? PaperFile.Frozen(http, frozen, known, name)
            : PaperFile.Answer(http, () => OrderComposition.Compose(paper), _ => { }, known, name, time);
    }
}
