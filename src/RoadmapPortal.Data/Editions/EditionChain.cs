using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Editions;

namespace RoadmapPortal.Data.Editions;

public static class EditionChain
{
    /// <summary>Where the municipality's chain of editions ends. It is held until the transaction ends: whoever else approves there waits.</summary>
    public static async Task<EditionMark> HoldAsync(PortalContext context, CancellationToken cancellation)
    {
        var tenant = context.Tenant.Value;
        return await context.Database.SqlQuery<EditionMark>($"""select place as "Place", seal as "Seal" from hold_editions({tenant})""").SingleAsync(cancellation);
    }
}
