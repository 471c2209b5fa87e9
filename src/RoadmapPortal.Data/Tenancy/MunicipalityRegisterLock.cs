using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Data.Tenancy;

/// <summary>One maker of municipalities at a time: the next one sees what was made, slugs and accounts.</summary>
public static class MunicipalityRegisterLock
{
    /// <summary>Waits for the others; held until the context's transaction, which must have begun, ends.</summary>
    public static async Task LockMunicipalitiesAsync(this PortalContext context, CancellationToken cancellation)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Only a transaction can hold the register of municipalities.");
        }

        await context.Database.SqlQuery<int>($"""select 1 as "Value" from pg_advisory_xact_lock(hashtextextended('municipalities', 0))""").SingleAsync(cancellation);
    }
}
