using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Documents.Orders;

/// <summary>Takes from an order the words that its paper says.</summary>
internal static class OrderPartBuilder
{
    /// <param name="order">With its fields filled in.</param>
    public static OrderPart Build(Order order)
    {
        var head = order.Header;
        var children = order.Items.ToLookup(item => item.ParentId);
        return new OrderPart(
            head.Body, head.Heading, head.Date, head.DateWords, head.Place, head.Number, head.NumberWords, head.Title,
            order.Preamble, Under(null), new PaperSignature(order.SignatoryPosition, order.SignatoryName));

        IReadOnlyList<OrderItemPart> Under(OrderItemId? parent) =>
            [.. children[parent].Select(item => new OrderItemPart(item.Number, item.Text, Under(item.Id)))];
    }
}
