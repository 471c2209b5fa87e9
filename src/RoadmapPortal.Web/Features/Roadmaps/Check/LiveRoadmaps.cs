using RoadmapPortal.Data;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>The roadmaps that are open in editors of this process. One is kept for as long as somebody looks at it.</summary>
public sealed class LiveRoadmaps(PortalContexts contexts, TimeProvider time)
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
                live = new LiveRoadmap(contexts, key.Id, id, time);
                open.Add(key, live);
            }

            live.Leases++;
        }

        var lease = new LiveRoadmapLease(live, member.May(Deed.EditDirectory), () => Close(key, live));
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

    /// <summary>Somebody wrote past the editors: whoever looks at the roadmap sees what is there now. Nothing happens if nobody does.</summary>
    public Task TellAsync(MunicipalityId tenant, RoadmapId id)
    {
        LiveRoadmap? live;
        lock (gate)
        {
            live = open.GetValueOrDefault((tenant, id));
        }

        return live?.ReloadAsync() ?? Task.CompletedTask;
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
public sealed class LiveRoadmapLease(LiveRoadmap roadmap, bool mayLearn, Action close) : IDisposable
{
    private Action? close = close;

    public LiveRoadmap Roadmap => roadmap;

    public bool MayLearn => mayLearn;

    public void Dispose() => Interlocked.Exchange(ref close, null)?.Invoke();
}
