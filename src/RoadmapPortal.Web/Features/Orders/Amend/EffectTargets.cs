using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.Web.Features.Orders.Amend;

/// <summary>Loads orders that others amend or repeal, with the roadmaps that they approved. Asks nobody's permission: whoever calls has asked.</summary>
public static class EffectTargets
{
    /// <param name="isHeld">Nobody may move or write in them until the transaction ends; only inside one.</param>
    /// <returns>Those that the context's municipality has.</returns>
    public static async Task<IReadOnlyList<EffectTarget>> LoadAsync(PortalContext context, IReadOnlyList<OrderId> wanted, bool isHeld, CancellationToken cancellation)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        var ids = wanted.Select(id => id.Value).ToArray();
        if (isHeld)
        {
            await context.Database.SqlQuery<Guid>($"select id from orders where id = any({ids}) order by id for update").ToListAsync(cancellation);
        }

        var orders = await context.Orders.AsSplitQuery().Include(order => order.Annexes).Include(order => order.Effects).Where(order => wanted.Contains(order.Id)).ToListAsync(cancellation);
        var approved = orders.SelectMany(order => order.ApprovedRoadmaps).ToList();
        if (isHeld)
        {
            await AmendedRoadmaps.HoldAsync(context, approved, cancellation);
        }

        var roadmaps = await context.MunicipalRoadmaps.Where(roadmap => approved.Contains(roadmap.Id) && roadmap.EditionNumber > 0).OrderBy(roadmap => roadmap.Id).ToListAsync(cancellation);
        var touching = await context.Orders.Include(order => order.Effects).Where(order => order.Effects.Any(effect => wanted.Contains(effect.TargetId))).ToListAsync(cancellation);
        return
        [
            .. orders.Select(order => new EffectTarget(
                order,
                [.. roadmaps.Where(roadmap => order.ApprovedRoadmaps.Contains(roadmap.Id))],
                [.. touching.Where(other => other.Effects.Any(effect => effect.TargetId == order.Id)).OrderBy(other => other.DecidedAt)])),
        ];
    }

    /// <summary>Of all effects of an order.</summary>
    public static Task<IReadOnlyList<EffectTarget>> LoadAsync(PortalContext context, Order order, bool isHeld, CancellationToken cancellation) =>
        LoadAsync(context, [.. order.Effects.Select(effect => effect.TargetId)], isHeld, cancellation);
}
