using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Export;

namespace RoadmapPortal.Web.Features.Orders.Print;

/// <summary><c>GET /m/{slug}/orders/{id}/print/{format}</c>: an order with its annexes as a file.</summary>
public static class OrderDownload
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/m/{slug}/orders/{id:guid}/print/{format}", RunAsync).RequireAuthorization(nameof(Deed.ReadOrder));

    private static async Task<IResult> RunAsync(
        string slug, Guid id, string format, HttpContext http, OrderPaperQuery query, TimeProvider time, CancellationToken cancellation) =>
        PaperFormat.Find(format) is { IsPaper: true } known
        && Visitor.From(http.User, slug) is { } visitor
        && await query.RunAsync(visitor, new OrderId(id), cancellation) is { Paper: var paper }
            ? PaperFile.Answer(http, () => OrderComposition.Compose(paper), _ => { }, known, PaperFileName.Of("prikaz", paper.Municipality, null, paper.Period, known), time)
            : Results.NotFound();
}
