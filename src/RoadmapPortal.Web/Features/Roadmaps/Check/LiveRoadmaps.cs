using RoadmapPortal.Data;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>The roadmaps that are open in editors of this process. One is kept for as long as somebody looks at it.</summary>
public sealed class LiveRoadmaps(PortalContexts contexts, TimeProvider time, ILogger<LiveRoadmap> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(MunicipalityId Tenant, RoadmapId Id), LiveRoadmap> open = [];

    /// <summary>Opens it for a member who may edit it: whoever calls has asked. The lease must be given back.</summary>
    public async Task<LiveRoadmapLease> OpenAsync(Member member, RoadmapId id, CancellationToken cancellation)
    {
        var key = (member.Municipality.Id, id);
        LiveRoadmap live;
        lock (gate)
        {
            if (!open.TryGetValue(key, out live!))
            {
                live = new LiveRoadmap(contexts, key.Id, id, time, log);
                open.Add(key, live);
            }

            live.Leases++;
        }

        var lease = new LiveRoadmapLease(live, member.Visitor.Name, member.May(Deed.EditDirectory), () => Close(key, live));
        try
        {
            await live.FreshenAsync(cancellation);
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>The database told of a change of a roadmap; if nobody has it open, nothing is done.</summary>
    public void Hear(RoadmapNotice notice)
    {
        lock (gate)
        {
            open.GetValueOrDefault((notice.Tenant, notice.Roadmap))?.Hear(notice.Row);
        }
    }

    /// <summary>Listening begins, or begins again: whatever happened before was not heard.</summary>
    public void HearAll()
    {
        lock (gate)
        {
            foreach (var roadmap in open.Values)
            {
                roadmap.Hear(null);
            }
        }
    }

    private void Close((MunicipalityId, RoadmapId) key, LiveRoadmap live)
    {
        lock (gate)
        {
            if (--live.Leases == 0)
            {
                open.Remove(key);
            }
        }
    }
}

/// <summary>Somebody looks at a roadmap until this is disposed of.</summary>
/// <param name="mayLearn">Whether they may add to the directory; the action asks again.</param>
public sealed class LiveRoadmapLease(LiveRoadmap roadmap, string name, bool mayLearn, Action close) : IDisposable
{
    private Action? close = close;

    /// <summary>The window of this lease, among those of <see cref="LiveRoadmap.People"/>.</summary>
    public Guid Window { get; } = Guid.NewGuid();

    /// <summary>Tells the others where the person stands; before the first time nobody sees them.</summary>
    public void Stand(ActivityId? row, ColumnKind? column)
    {
        if (close is not null)
        {
            roadmap.Stand(new Presence(Window, name, row, column));
        }
    }

    public LiveRoadmap Roadmap => roadmap;

    public bool MayLearn => mayLearn;

    /// <summary>Nobody sees the person any more, until they stand somewhere again.</summary>
    public void Leave() => roadmap.Leave(Window);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref close, null) is { } giveBack)
        {
            roadmap.Leave(Window);
            giveBack();
        }
    }
}
