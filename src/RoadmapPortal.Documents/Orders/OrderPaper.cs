using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Amendments;

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
    /// <param name="changes">Of every roadmap that it changes.</param>
    public static OrderPaper From(
        PaperMunicipality municipality, PaperPeriod period, Order order, IReadOnlyList<RoadmapSources> roadmaps,
        IReadOnlyDictionary<RoadmapId, IReadOnlyList<AmendmentLine>> changes, PrintLook look)
    {
        var amended = order.AmendedRoadmaps;
        var papers = roadmaps.ToDictionary(
            sources => sources.Roadmap.Id, sources => (Sources: sources, Paper: RoadmapPaper.From(amended.Contains(sources.Roadmap.Id) ? sources : sources with { Order = order })));
        return new OrderPaper(
            municipality, period, OrderPartBuilder.Build(order), !order.IsApproved, [.. order.Annexes.Select(annex => Part(annex))], look);

        AnnexPart Part(Annex annex)
        {
            var (sources, paper) = papers[annex.RoadmapId];
            var at = sources.Roadmap.Tables.TakeWhile(table => table.Id != annex.TableId).Count();
            return new AnnexPart(annex.Kind, order.StampOn(annex), paper, annex.TableId is null ? null : paper.Tables[at])
            {
                Changes = annex.Kind == AnnexKind.Changes ? changes[annex.RoadmapId] : [],
            };
        }
    }
}

/// <param name="Roadmap">What is printed, or what it is a part of.</param>
/// <param name="Table">The only table that is printed; none of other kinds.</param>
public sealed record AnnexPart(AnnexKind Kind, IReadOnlyList<string> Stamp, RoadmapPaper Roadmap, TablePart? Table)
{
    /// <summary>What is changed in the roadmap's edition in force; of a table of changes only.</summary>
    public IReadOnlyList<AmendmentLine> Changes { get; init; } = [];
}
