using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Data.Schools;

/// <summary>
/// One writer of a municipality's register of schools at a time. Whether a spelling is free, or a school open for another to join, is asked of all its rows
/// together, and a row's own version says nothing of the others.
/// </summary>
public static class SchoolRegisterLock
{
    /// <summary>Waits for the others; held until the context's transaction, which must have begun, ends.</summary>
    public static async Task LockSchoolsAsync(this PortalContext context, CancellationToken cancellation)
    {
        if (context.Database.CurrentTransaction is null || context.Scope.Tenant is not { } tenant)
        {
            throw new InvalidOperationException("Only a transaction in a municipality can hold its register of schools.");
        }

        var name = $"schools {tenant.Value}";
        await context.Database.SqlQuery<int>($"""select 1 as "Value" from pg_advisory_xact_lock(hashtextextended({name}, 0))""").SingleAsync(cancellation);
    }
}
