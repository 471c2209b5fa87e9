using System.Diagnostics.CodeAnalysis;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Web.Features.Audits.Mark;

/// <summary>
/// An audit that somebody has open, kept in memory once for all of them. It follows the database and nothing else: marks come as notices
/// in the order in which they were committed, so that every server and every page ends with the same picture.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A reading may still wait for its turn when the last page is closed; the semaphore holds nothing but memory.")]
public sealed class LiveAudit(PortalContexts contexts, MunicipalityId tenant, EntryAuditId id, TimeProvider time, ILogger log)
{
    /// <summary>A page opens its parts one after another; they need not read the same again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    /// <summary>What is told of the surroundings waits so long for more: a directory is filled line by line.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock ear = new();

    /// <summary>What was heard while it was read; the reading may have been before it or after it.</summary>
    private readonly List<FindingNotice> heard = [];
    private bool isReading;
    private bool isGathering;
    private long readAt;

    /// <summary>None until it is read, and if the audit is no more.</summary>
    public AuditMatrix? Matrix { get; private set; }

    /// <summary>As it was last read, for what is not in the matrix; its findings may be older than the matrix.</summary>
    public AuditSources? Sources { get; private set; }

    /// <summary>Something is another than it was. Raised on whatever thread learned of it.</summary>
    public event Action? Changed;

    internal MunicipalityId Tenant => tenant;

    internal void Hear(FindingNotice notice)
    {
        lock (ear)
        {
            if (isReading)
            {
                heard.Add(notice);
                return;
            }

            var before = Matrix;
            Matrix = before?.With(notice.School, notice.Parameter, notice.IsFound);
        }

        // Of evidence nothing is in the matrix; the pages look for themselves.
        Changed?.Invoke();
    }

    /// <summary>The database told of a change of what the audit is read by: schools, parameters, codes.</summary>
    internal void HearOfSurroundings()
    {
        lock (ear)
        {
            if (isGathering)
            {
                return;
            }

            isGathering = true;
        }

        _ = GatherAsync();
    }

    /// <summary>Reads it from the database, unless that was done a moment ago.</summary>
    internal async Task FreshenAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (Matrix is null || time.GetElapsedTime(readAt) > Fresh)
            {
                await ReadAsync(cancellation);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    internal async Task ReloadAsync()
    {
        await turn.WaitAsync();
        try
        {
            await ReadAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Audit {Audit} was changed, but could not be read again.", id.Value);
        }
        finally
        {
            turn.Release();
        }

        Changed?.Invoke();
    }

    private async Task GatherAsync()
    {
        await Task.Delay(Gathering, time);
        lock (ear)
        {
            isGathering = false;
        }

        await ReloadAsync();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        lock (ear)
        {
            isReading = true;
        }

        AuditSources? read = null;
        try
        {
            await using var context = contexts.Open(new TenantScope(tenant, null));
            read = await AuditSources.LoadAsync(context, id, cancellation);
            readAt = time.GetTimestamp();
        }
        finally
        {
            lock (ear)
            {
                isReading = false;
                Sources = read ?? Sources;
                Matrix = heard.Aggregate(read?.Matrix() ?? Matrix, (matrix, notice) => matrix?.With(notice.School, notice.Parameter, notice.IsFound));
                heard.Clear();
            }
        }
    }
}
