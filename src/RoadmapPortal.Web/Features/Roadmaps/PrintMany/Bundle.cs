using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Roadmaps.PrintMany;

/// <summary>One archive on its way to one person: how far it is, and the means to stop it. Safe to use from many threads.</summary>
public sealed class Bundle(Guid id, PersonId owner, int total) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private int done;
    private int skipped;
    private int state;
    private long endedAt;

    public Guid Id => id;

    public PersonId Owner => owner;

    /// <summary>How many papers it will hold.</summary>
    public int Total => total;

    public int Done => Volatile.Read(ref done);

    public BundleState State => (BundleState)Volatile.Read(ref state);

    /// <summary>How many papers are not in it, see <see cref="Export.PaperBatch.ProblemsName"/>.</summary>
    public int Skipped => Volatile.Read(ref skipped);

    /// <summary>Fires when the owner wants no more.</summary>
    public CancellationToken Stopped => stop.Token;

    public void Advance() => Interlocked.Increment(ref done);

    public void Skip() => Interlocked.Increment(ref skipped);

    public void Stop() => stop.Cancel();

    public bool EndedBefore(DateTimeOffset moment) => State != BundleState.Running && Volatile.Read(ref endedAt) < moment.UtcTicks;

    public void End(BundleState with, DateTimeOffset at)
    {
        Volatile.Write(ref endedAt, at.UtcTicks);
        Volatile.Write(ref state, (int)with);
    }

    public void Dispose() => stop.Dispose();
}

public enum BundleState
{
    Running,
    Finished,
    Cancelled,
    Failed,
}
