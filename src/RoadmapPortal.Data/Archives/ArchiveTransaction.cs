using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace RoadmapPortal.Data.Archives;

/// <summary>The one transaction in which an archive is read or written.</summary>
public static class ArchiveTransaction
{
    /// <summary>Begins it. Moments are written in UTC as long as it lasts, whatever the server's clock says.</summary>
    public static async Task<IDbContextTransaction> BeginArchiveAsync(this PortalContext context, IsolationLevel isolation, CancellationToken cancellation)
    {
        var transaction = await context.Database.BeginTransactionAsync(isolation, cancellation);
        await context.ArchiveCommand("set local timezone to 'UTC'").RunAsync(cancellation);
        return transaction;
    }
}
