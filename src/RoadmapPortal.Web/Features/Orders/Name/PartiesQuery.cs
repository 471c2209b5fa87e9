using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Orders.Name;

/// <summary>Whom the municipality's orders name, by name.</summary>
public sealed class PartiesQuery(Gate gate, PortalContexts contexts)
{
    /// <returns>None for those who do not write orders.</returns>
    public async Task<PartiesView?> RunAsync(Visitor visitor, CancellationToken cancellation)
    {
        if (await gate.AdmitAsync(visitor, cancellation) is not { } member || !member.May(Deed.EditOrder))
        {
            return null;
        }

        await using var context = contexts.Open(member.Scope);
        return new PartiesView(member.Municipality.ShortName, await context.NamedParties.AsNoTracking().OrderBy(party => party.Name).Take(NamedParty.Most).ToListAsync(cancellation));
    }
}

public sealed record PartiesView(string Municipality, IReadOnlyList<NamedParty> Parties);
