using RoadmapPortal.Data;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Orders.Read;

/// <summary>What the checks find in an order and in what it annexes. Asks nobody's permission: whoever calls has asked.</summary>
public static class OrderFlaws
{
    /// <summary>What they find in the order itself, held against the roadmap that it approves, else against its period's.</summary>
    /// <param name="filled">With its fields filled in.</param>
    public static async Task<IReadOnlyList<Flaw>> OfOrderAsync(PortalContext context, Order filled, CancellationToken cancellation)
    {
        RoadmapSources? sources = null;
        if (filled.ApprovedRoadmaps is [var roadmap, ..])
        {
            sources = await RoadmapSourcesLoader.LoadAsync(context, roadmap, cancellation);
        }
        else if (filled.PeriodId is { } period)
        {
            sources = await RoadmapSourcesLoader.LoadMunicipalAsync(context, period, cancellation);
        }

        return sources is null ? [] : [.. Inspect(sources, filled).Where(flaw => IsOfOrder(flaw, filled.ApprovedRoadmaps.Count > 0))];
    }

    /// <summary>What they find in the order and in every roadmap that it approves or changes.</summary>
    /// <param name="filled">With its fields filled in.</param>
    public static async Task<IReadOnlyList<Flaw>> OfAllAsync(PortalContext context, Order filled, CancellationToken cancellation)
    {
        var flaws = new List<Flaw>();
        foreach (var roadmap in filled.ApprovedRoadmaps)
        {
            var found = Inspect((await RoadmapSourcesLoader.LoadAsync(context, roadmap, cancellation))!, filled);

            // Of several roadmaps each says the order's own flaws again.
            flaws.AddRange(flaws.Count == 0 ? found : found.Where(flaw => !IsOfOrder(flaw, isAnnexed: false)));
        }

        if (filled.ApprovedRoadmaps.Count == 0)
        {
            flaws.AddRange(await OfOrderAsync(context, filled, cancellation));
        }

        foreach (var roadmap in filled.AmendedRoadmaps)
        {
            var sources = (await RoadmapSourcesLoader.LoadAsync(context, roadmap, cancellation))!;
            flaws.AddRange(Inspect(sources, null));
        }

        return flaws;
    }

    private static IReadOnlyList<Flaw> Inspect(RoadmapSources sources, Order? filled) => RoadmapInspection.Of((sources with { Order = filled }).Checked(), sources.Severities);

    private static bool IsOfOrder(Flaw flaw, bool isAnnexed) =>
        flaw.Place.Item is not null
        || flaw.Place.Against is not null
        || flaw.Place.Words.StartsWith("Приказ,", StringComparison.Ordinal)
        || (isAnnexed && flaw.Check == RoadmapChecks.TheAnnexHasTheTitleOfTheOrder);
}
