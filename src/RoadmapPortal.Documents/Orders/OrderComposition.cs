using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Orders;

/// <summary>
/// An order upright and its annex turned, in one file (ГОСТ Р 7.0.97-2025): who issues it, «ПРИКАЗ», date, place and number, title,
/// preamble, numbered items, signature.
/// </summary>
public static class OrderComposition
{
    /// <summary>The order with the roadmap that it approves.</summary>
    /// <exception cref="ArgumentException">No order approves the roadmap.</exception>
    public static ComposedPaper Compose(RoadmapPaper paper) => paper.Order is not { } order
        ? throw new ArgumentException("No order approves the roadmap.", nameof(paper))
        : new ComposedPaper(
            order.Title, paper.Municipality.Name, !paper.IsApproved, paper.Look, [Section(order), RoadmapComposition.Section(paper)]);

    private static PaperSection Section(OrderPart order) => new(
        IsLandscape: false,
        [
            new Letterhead(order.Body, order.Heading, order.PrintedDate, order.Place, order.PrintedNumber),
            new PaperTitle(order.Title),
            .. Prose.Of(order.Preamble),
            new PaperList([.. order.Items.Select(Item)]),
            new SignatureLine(order.Signature.Position, order.Signature.Name),
        ]);

    private static PaperListItem Item(OrderItemPart item) => new(item.Number, item.Text, [.. item.Items.Select(Item)]);
}
