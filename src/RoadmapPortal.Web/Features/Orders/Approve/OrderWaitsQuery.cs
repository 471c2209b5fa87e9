using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.Approve;

/// <summary>Orders that wait for a person, for «Обзор»: for the head those to approve, for the writers those that came back.</summary>
public sealed class OrderWaitsQuery(Gate gate, PortalContexts contexts)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<WaitingOrder>> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !(member.May(Deed.ApproveOrder) || member.May(Deed.EditOrder)))
        {
            return [];
        }

        var (mayDecide, mayWrite) = (member.May(Deed.ApproveOrder), member.May(Deed.EditOrder));
        await using var context = contexts.Open(member.Scope);
        var orders = await context.Orders.AsNoTracking()
            .Where(order => (mayDecide && order.Stage == OrderStage.ForApproval) || (mayWrite && order.Stage == OrderStage.Returned))
            .OrderBy(order => order.SubmittedAt).Take(Most).ToListAsync(cancellation);
        var lines = new List<WaitingOrder>();
        foreach (var order in orders)
        {
            lines.Add(new WaitingOrder(order, (await OrderLoader.FieldsAsync(context, order, cancellation)).Fill(order.Header.Title)));
        }

        return lines;
    }
}

/// <param name="Title">With its fields filled in.</param>
public sealed record WaitingOrder(Order Order, string Title);
