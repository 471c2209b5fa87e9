using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Orders.Read;

namespace RoadmapPortal.Web.Features.Orders.List;

/// <summary>The department's orders: those that are being written first, then the newest.</summary>
public sealed class OrderListQuery(Gate gate, PortalContexts contexts)
{
    public const int PageSize = 30;

    /// <param name="page">From 1; another is taken for the nearest that there is.</param>
    /// <returns>None for those who may not see them.</returns>
    public async Task<OrderList?> RunAsync(Visitor visitor, int page, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.ReadOrder))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        var all = await context.Orders.CountAsync(cancellation);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var orders = await context.Orders.AsNoTracking()
            .OrderBy(order => order.Header.Date != null).ThenByDescending(order => order.Header.Date).ThenByDescending(order => order.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var lines = new List<OrderLine>();
        foreach (var order in orders)
        {
            var fields = order.Header.Title.Contains('{', StringComparison.Ordinal) ? await OrderLoader.FieldsAsync(context, order, cancellation) : OrderFields.None;
            lines.Add(new OrderLine(order.Id, fields.Fill(order.Header.Title), order.Header.DateWords, order.Header.NumberWords, order.Header.Date is not null, order.Stage));
        }

        return new OrderList(member.Municipality.ShortName, lines, member.May(Deed.EditOrder), shown, pages);
    }
}

public sealed record OrderList(string Municipality, IReadOnlyList<OrderLine> Lines, bool MayEdit, int Page, int Pages);

/// <param name="Title">With its fields filled in; blank if it has none yet.</param>
/// <param name="IsRegistered">Whether it has a date.</param>
public sealed record OrderLine(OrderId Id, string Title, string Date, string Number, bool IsRegistered, OrderStage Stage);
