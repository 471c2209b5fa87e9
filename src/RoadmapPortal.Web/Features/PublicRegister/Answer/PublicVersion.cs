using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;

namespace RoadmapPortal.Web.Features.PublicRegister.Answer;

/// <summary>
/// The number that counts up with everything that is published and every choice of a municipality. What is known of it is believed for half a second, so a
/// thousand guests ask the database twice a second; a server that made the change itself knows at once.
/// </summary>
public sealed class PublicVersion(PortalContexts contexts, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Believed = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile Reading? last;
    private volatile int forgotten;

    public async ValueTask<long> CurrentAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } known)
        {
            return known.Version;
        }

        await asking.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile.Version;
            }

            var before = forgotten;
            var begun = time.GetTimestamp();
            var version = await AskAsync(cancellation);

            // What was asked before a change that this server made is not believed after it.
            last = before == forgotten ? new Reading(version, begun) : null;
            return version;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>After a change is committed.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref forgotten);
        last = null;
    }

    public void Dispose() => asking.Dispose();

    private Reading? Fresh() => last is { } reading && time.GetElapsedTime(reading.At) < Believed ? reading : null;

    private async Task<long> AskAsync(CancellationToken cancellation)
    {
        await using var context = contexts.Open(TenantScope.Nobody);
        return await context.Database.SqlQuery<long>($"""select public_register_version() as "Value" """).SingleAsync(cancellation);
    }

    private sealed record Reading(long Version, long At);
}
