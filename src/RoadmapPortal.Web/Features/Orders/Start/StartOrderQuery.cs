using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Start;

/// <summary>What an order may be begun about.</summary>
public sealed class StartOrderQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None for those who may not write orders.</returns>
    public async Task<StartOrderView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.EditOrder))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        return new StartOrderView(member.Municipality.ShortName, await context.PlanningPeriods.AsNoTracking().OrderByDescending(period => period.From).ToListAsync(cancellation));
    }
}

/// <param name="Periods">The newest first.</param>
public sealed record StartOrderView(string Municipality, IReadOnlyList<PlanningPeriod> Periods);
