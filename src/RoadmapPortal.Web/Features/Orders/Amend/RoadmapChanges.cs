using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Amendments;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Web.Features.Roadmaps.Versions;

namespace RoadmapPortal.Web.Features.Orders.Amend;

/// <summary>What an order changes in a roadmap: its edition in force against what is written now, or against the edition that the order made.</summary>
/// <param name="InForce">The edition before the order's own.</param>
/// <param name="Since">When that edition was frozen, by the history's clock.</param>
/// <param name="Latest">When the roadmap was saved last.</param>
/// <param name="IsSame">Nothing at all differs, whether paper shows it or not.</param>
/// <param name="Lines">What differs on paper.</param>
public sealed record RoadmapChanges(
    RoadmapId Roadmap, string Title, Edition InForce, DateTimeOffset Since, DateTimeOffset Latest, bool IsSame, IReadOnlyList<AmendmentLine> Lines)
{
    /// <summary>
    /// What the history says of the moment of freezing is what was frozen; it says besides which row is which. Reads in a context of its own. Asks nobody's permission: whoever calls has asked.
    /// </summary>
    /// <returns>None if no order has approved the roadmap before this one.</returns>
    public static async Task<RoadmapChanges?> LoadAsync(PortalContexts contexts, TenantScope scope, RoadmapId roadmap, OrderId order, CancellationToken cancellation)
    {
        await using var context = contexts.Open(scope);
        if (await PastRoadmap.OpenAsync(context, roadmap, cancellation) is not { } past)
        {
            return null;
        }

        var editions = await context.Editions.AsNoTracking().Where(edition => edition.RoadmapId == roadmap).OrderBy(edition => edition.Number).ToListAsync(cancellation);
        var own = editions.Find(edition => edition.OrderId == order);
        if (editions.LastOrDefault(edition => own is null || edition.Number < own.Number) is not { } inForce)
        {
            return null;
        }

        var after = own is null ? RoadmapState.Of(past.Now) : (await past.AtAsync(await PastRoadmap.FrozenAtAsync(context, own, cancellation), cancellation))!;
        var since = await PastRoadmap.FrozenAtAsync(context, inForce, cancellation);
        var before = (await past.AtAsync(since, cancellation))!;
        var subjects = await RoadmapSubjects.OfAsync(context, roadmap, DateTimeOffset.MinValue, cancellation);
        return new RoadmapChanges(
            roadmap, past.Now.Title, inForce, since, await context.History.Where(entry => subjects.Contains(entry.SubjectId)).MaxAsync(entry => entry.At, cancellation),
            RoadmapComparison.Between(before, after).IsSame, AmendmentTable.Of(before, after));
    }

    /// <summary>Of every roadmap that the order changes, in the order of its annexes.</summary>
    public static async Task<IReadOnlyList<RoadmapChanges>> LoadAsync(PortalContexts contexts, TenantScope scope, Order order, CancellationToken cancellation)
    {
        var changes = new List<RoadmapChanges>();
        foreach (var roadmap in order.AmendedRoadmaps)
        {
            if (await LoadAsync(contexts, scope, roadmap, order.Id, cancellation) is { } one)
            {
                changes.Add(one);
            }
        }

        return changes;
    }
}
