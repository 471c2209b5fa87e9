using System.Diagnostics.CodeAnalysis;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Features.Roadmaps.Read;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>
/// A roadmap that is open in at least one editor, kept in memory once for all of them, so that a written cell costs one inspection and
/// no reading. What it says may lag behind the database for a moment; it is never written from here.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Writers may still wait for their turn when the last page is closed; the semaphore holds nothing but memory.")]
public sealed class LiveRoadmap(PortalContexts contexts, MunicipalityId tenant, RoadmapId id, TimeProvider time)
{
    /// <summary>A page opens its parts one after another; they need not read the same again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1, 1);
    private RoadmapSources? sources;
    private long readAt;

    /// <summary>None until it is read, and if the roadmap is no more.</summary>
    public RoadmapFindings? Findings { get; private set; }

    /// <summary>What the words of a cell mean; none until it is read.</summary>
    public CellMeaning? Meaning { get; private set; }

    /// <summary>The findings are others now. Raised on whatever thread wrote.</summary>
    public event Action? Changed;

    internal int Leases { get; set; }

    /// <summary>Reads it from the database, unless that was done a moment ago.</summary>
    internal Task FreshenAsync(CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            if (sources is null || time.GetElapsedTime(readAt) > Fresh)
            {
                await ReadAsync(cancellation);
            }
        },
        cancellation);

    /// <summary>Rows were added, moved or removed, or somebody else wrote: looks at the database again.</summary>
    public Task ReloadAsync(CancellationToken cancellation = default) => InTurnAsync(() => ReadAsync(cancellation), cancellation);

    /// <summary>A cell was saved.</summary>
    /// <param name="seen">What stood there before; if that is not what is known here, everything is read again.</param>
    public Task WroteAsync(RoadmapTableId table, ActivityId row, ColumnKind column, string seen, string words, CancellationToken cancellation = default) => InTurnAsync(
        async () =>
        {
            var activity = sources?.Roadmap.Tables.FirstOrDefault(other => other.Id == table)?.Activities.FirstOrDefault(other => other.Id == row);
            if (activity is null || activity.WhyNotWrite(column, seen, words).Count > 0)
            {
                await ReadAsync(cancellation);
                return;
            }

            activity.Write(column, seen, words, RowMeaning.Nothing);
            Inspect();
        },
        cancellation);

    private async Task ReadAsync(CancellationToken cancellation)
    {
        await using var context = contexts.Open(new TenantScope(tenant, null));
        sources = await RoadmapSourcesLoader.LoadAsync(context, id, cancellation);
        readAt = time.GetTimestamp();
        Inspect();
    }

    private void Inspect()
    {
        Findings = sources is null ? null : RoadmapFindings.Of(sources);
        Meaning = sources is null ? null : new CellMeaning(sources);
        Changed?.Invoke();
    }

    private async Task InTurnAsync(Func<Task> deed, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await deed();
        }
        finally
        {
            turn.Release();
        }
    }
}
