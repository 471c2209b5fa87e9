using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Roadmaps.PrintMany;

/// <summary>One archive on its way to one person: how far it is, and the means to stop it. Safe to use from many threads.</summary>
public sealed class Bundle(Guid id, PersonId owner, int total) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private int done;
    private int state;

    public Guid Id => id;

    public PersonId Owner => owner;

    /// <summary>How many papers it will hold.</summary>
    public int Total => total;

    public int Done => Volatile.Read(ref done);

    public BundleState State => (BundleState)Volatile.Read(ref state);

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Fires when the owner wants no more.</summary>
    public CancellationToken Stopped => stop.Token;

    public void Advance() => Interlocked.Increment(ref done);

    public void Stop() => stop.Cancel();

    public void End(BundleState with, DateTimeOffset at)
    {
        EndedAt = at;
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
