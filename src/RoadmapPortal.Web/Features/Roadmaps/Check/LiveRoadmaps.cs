using System.Collections.Concurrent;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>The roadmaps that are open in editors of this process. One is kept for as long as somebody looks at it.</summary>
public sealed class LiveRoadmaps(PortalContexts contexts, PresenceOutbox outbox, TimeProvider time, ILogger<LiveRoadmap> log)
{
    /// <summary>A server that was silent for so long is dead; it would have told three times that it lives.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(35);

    private readonly Lock gate = new();
    private readonly Dictionary<(MunicipalityId Tenant, RoadmapId Id), OpenRoadmap> open = [];
    private readonly ConcurrentDictionary<Guid, long> servers = [];

    internal bool IsAnyOpen
    {
        get
        {
            lock (gate)
            {
                return open.Count > 0;
            }
        }
    }

    /// <summary>Everybody who has a roadmap open on this server.</summary>
    internal IReadOnlyList<LiveRoadmapLease> Leases
    {
        get
        {
            lock (gate)
            {
                return [.. open.Values.SelectMany(roadmap => roadmap.Leases)];
            }
        }
    }

    /// <summary>Opens it for a member who may edit it: whoever calls has asked. The lease must be given back.</summary>
    public async Task<LiveRoadmapLease> OpenAsync(Member member, RoadmapId id, CancellationToken cancellation)
    {
        var lease = Lease(member, id);
        try
        {
            await lease.Roadmap.FreshenAsync(cancellation);
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>The database told of a change, or another server of who is there; of what nobody has open nothing is done.</summary>
    public void Hear(Notice notice)
    {
        switch (notice)
        {
            case RoadmapNotice roadmap:
                Find(roadmap.Tenant, roadmap.Roadmap)?.Hear(roadmap.Row);
                break;
            case MunicipalityNotice { Matter: MunicipalityMatter.Surroundings } municipality:
                All(municipality.Tenant).ForEach(roadmap => roadmap.HearOfSurroundings());
                break;
            case PresenceNotice presence when presence.Server != outbox.Server:
                Note(presence.Server);
                Find(presence.Tenant, presence.Roadmap)?.HearOfPeople(presence);
                break;
            case ServerNotice { Leaves: true } server when server.Server != outbox.Server:
                servers.TryRemove(server.Server, out _);
                All().ForEach(roadmap => roadmap.Forget(other => other == server.Server));
                break;
            case ServerNotice server when server.Server != outbox.Server:
                Note(server.Server);
                break;
        }
    }

    /// <summary>Listening begins, or begins again: whatever happened before was not heard.</summary>
    public void HearAll()
    {
        servers.Clear();
        foreach (var roadmap in All())
        {
            roadmap.Forget(_ => true);
            roadmap.AskOthers();
            roadmap.TellAll();
            roadmap.Hear(null);
        }
    }

    /// <summary>Something that the other servers were told was lost: they are to forget what they know of this one, and hear it anew.</summary>
    internal void TellAnew()
    {
        outbox.TellAnew();
        All().ForEach(roadmap => roadmap.TellAll());
    }

    /// <summary>Nobody sits at servers that do not tell any more that they live.</summary>
    internal void ForgetSilentServers()
    {
        foreach (var (server, heardAt) in servers.Where(server => time.GetElapsedTime(server.Value) > LongestSilence))
        {
            if (servers.TryRemove(KeyValuePair.Create(server, heardAt)))
            {
                All().ForEach(roadmap => roadmap.Forget(other => other == server));
            }
        }
    }

    /// <summary>A server that was given up, or is new, is asked who is there: what it told before was not kept.</summary>
    private void Note(Guid server)
    {
        var isNew = !servers.ContainsKey(server);
        servers[server] = time.GetTimestamp();
        if (isNew)
        {
            All().ForEach(roadmap => roadmap.AskOthers());
        }
    }

    private LiveRoadmapLease Lease(Member member, RoadmapId id)
    {
        var key = (member.Municipality.Id, id);
        lock (gate)
        {
            if (!open.TryGetValue(key, out var roadmap))
            {
                roadmap = new OpenRoadmap(new LiveRoadmap(contexts, outbox, key.Id, id, time, log), []);
                open.Add(key, roadmap);
                roadmap.Live.AskOthers();
            }

            var lease = new LiveRoadmapLease(roadmap.Live, member, lease => Close(key, lease));
            roadmap.Leases.Add(lease);
            return lease;
        }
    }

    private LiveRoadmap? Find(MunicipalityId tenant, RoadmapId id)
    {
        lock (gate)
        {
            return open.GetValueOrDefault((tenant, id))?.Live;
        }
    }

    private List<LiveRoadmap> All(MunicipalityId? tenant = null)
    {
        lock (gate)
        {
            return [.. open.Where(roadmap => tenant is null || roadmap.Key.Tenant == tenant).Select(roadmap => roadmap.Value.Live)];
        }
    }

    private void Close((MunicipalityId, RoadmapId) key, LiveRoadmapLease lease)
    {
        lock (gate)
        {
            if (open.TryGetValue(key, out var roadmap) && roadmap.Leases.Remove(lease) && roadmap.Leases.Count == 0)
            {
                open.Remove(key);
            }
        }
    }

    private sealed record OpenRoadmap(LiveRoadmap Live, List<LiveRoadmapLease> Leases);
}
