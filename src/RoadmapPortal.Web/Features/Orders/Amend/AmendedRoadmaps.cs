using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Orders.Amend;

/// <summary>The roadmaps that an order changes, held against their editions in force. Asks nobody's permission: whoever calls has asked.</summary>
public static class AmendedRoadmaps
{
    /// <summary>Held until the transaction ends: whoever writes in them waits.</summary>
    public static async Task HoldAsync(PortalContext context, IReadOnlyCollection<RoadmapId> roadmaps, CancellationToken cancellation)
    {
        var ids = roadmaps.Select(roadmap => roadmap.Value).ToArray();
        await context.Database.SqlQuery<Guid>($"select id from municipal_roadmaps where id = any({ids}) order by id for update").ToListAsync(cancellation);
    }

    /// <param name="context">In a transaction, which holds them.</param>
    public static async Task<IReadOnlyList<AmendedRoadmap>> LoadAsync(
        PortalContexts contexts, PortalContext context, Order order, IReadOnlyList<RoadmapId> wanted, CancellationToken cancellation)
    {
        await HoldAsync(context, wanted, cancellation);
        var amended = new List<AmendedRoadmap>();
        foreach (var roadmap in await context.MunicipalRoadmaps.Where(roadmap => wanted.Contains(roadmap.Id)).ToListAsync(cancellation))
        {
            var changes = await RoadmapChanges.LoadAsync(contexts, context.Scope, roadmap.Id, order.Id, cancellation);
            amended.Add(new AmendedRoadmap(roadmap, changes is not { IsSame: true }));
        }

        return amended;
    }
}
