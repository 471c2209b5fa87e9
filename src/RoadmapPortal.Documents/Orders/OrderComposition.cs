using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Documents.Orders;

/// <summary>
/// An order upright and its annexes turned, in one file (ГОСТ Р 7.0.97-2025): who issues it, «ПРИКАЗ», date, place and number, title,
/// preamble, numbered items, signature.
/// </summary>
public static class OrderComposition
{
    private const string Untitled = "Приказ";

    /// <summary>The order with the roadmap that it approves.</summary>
    /// <exception cref="ArgumentException">No order approves the roadmap.</exception>
    public static ComposedPaper Compose(RoadmapPaper paper) => paper.Order is not { } order
        ? throw new ArgumentException("No order approves the roadmap.", nameof(paper))
        : new ComposedPaper(
            TitleOf(order), paper.Municipality.Name, !paper.IsApproved, paper.Look, [Section(order), RoadmapComposition.Section(paper)]);

    /// <summary>The order with all its annexes.</summary>
    public static ComposedPaper Compose(OrderPaper paper) =>
        new(TitleOf(paper.Order), paper.Municipality.Name, paper.IsDraft, paper.Look, [Section(paper.Order), .. paper.Annexes.Select(annex => Section(annex, paper))])
        {
            Verification = paper.Verification,
        };

    private static string TitleOf(OrderPart order) => order.Title.Length == 0 ? Untitled : order.Title;

    private static PaperSection Section(OrderPart order)
    {
        var elements = new List<PaperElement> { new Letterhead(order.Body, order.Heading, order.PrintedDate, order.Place, order.PrintedNumber) };
        if (order.Title.Length > 0)
        {
            elements.Add(new PaperTitle(order.Title));
        }

        elements.AddRange(Prose.Of(order.Preamble));
        if (order.Items.Count > 0)
        {
            elements.Add(new PaperList([.. order.Items.Select(Item)]));
        }

        if (order.Signature.Position.Length + order.Signature.Name.Length > 0)
        {
            elements.Add(new SignatureLine(order.Signature.Position, order.Signature.Name));
        }

        return new PaperSection(IsLandscape: false, elements);
    }

    private static PaperSection Section(AnnexPart annex, OrderPaper paper) => annex.Kind switch
    {
        AnnexKind.Roadmap => RoadmapComposition.Section(annex.Roadmap),
        AnnexKind.Audit => AuditComposition.Section(annex.Roadmap, new CornerStamp(annex.Stamp), paper.Look),
        AnnexKind.Table => RoadmapComposition.Section(annex.Table!, new CornerStamp(annex.Stamp), annex.Roadmap),
        AnnexKind.Changes => ChangesComposition.Section(annex),
    };

    private static PaperListItem Item(OrderItemPart item) => new(item.Number, item.Text, [.. item.Items.Select(Item)]);
}
