using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Orders;

/// <summary>What the paper of an order says: the order and everything annexed to it.</summary>
/// <param name="IsDraft">Until it is approved every page says so.</param>
public sealed record OrderPaper(
    PaperMunicipality Municipality, PaperPeriod Period, OrderPart Order, bool IsDraft, IReadOnlyList<AnnexPart> Annexes, PrintLook Look)
{
    /// <summary>Of an approved edition; none otherwise.</summary>
    public VerificationMark? Verification { get; init; }

    /// <param name="order">With its fields filled in.</param>
    /// <param name="roadmaps">The sources of every roadmap that it annexes, wholly or in part.</param>
    public static OrderPaper From(PaperMunicipality municipality, PaperPeriod period, Order order, IReadOnlyList<RoadmapSources> roadmaps, PrintLook look)
    {
        var papers = roadmaps.ToDictionary(sources => sources.Roadmap.Id, sources => (Sources: sources, Paper: RoadmapPaper.From(sources with { Order = order })));
        return new OrderPaper(
            municipality, period, OrderPartBuilder.Build(order), !order.IsApproved, [.. order.Annexes.Select(annex => Part(annex))], look);

        AnnexPart Part(Annex annex)
        {
            var (sources, paper) = papers[annex.RoadmapId];
            var at = sources.Roadmap.Tables.TakeWhile(table => table.Id != annex.TableId).Count();
            return new AnnexPart(annex.Kind, order.StampOn(annex), paper, annex.TableId is null ? null : paper.Tables[at]);
        }
    }
}

/// <param name="Roadmap">What is printed, or what it is a part of.</param>
/// <param name="Table">The only table that is printed; none of other kinds.</param>
public sealed record AnnexPart(AnnexKind Kind, IReadOnlyList<string> Stamp, RoadmapPaper Roadmap, TablePart? Table);
