using System.Collections.Concurrent;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Notices;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;

namespace RoadmapPortal.Web.Features.Roadmaps.Check;

/// <summary>The roadmaps that are open in editors of this process. One is kept for as long as somebody looks at it.</summary>
public sealed class LiveRoadmaps(PortalContexts contexts, PresenceOutbox outbox, TimeProvider time, ILogger<LiveRoadmap> log) : INoticeHearer, ILiveLeases
{
    /// <summary>A server that was silent for so long is dead; it would have told three times that it lives.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(35);

    private readonly OpenByKey<(MunicipalityId Tenant, RoadmapId Id), LiveRoadmap, LiveRoadmapLease> open = new();
    private readonly ConcurrentDictionary<Guid, long> servers = [];

    public IReadOnlyList<LiveLease> Leases => open.Leases;

    internal bool IsAnyOpen => open.IsAnyOpen;

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
            case FindingNotice finding:
                All(finding.Tenant).ForEach(roadmap => roadmap.HearOfSurroundings());
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
        var tenant = member.Municipality.Id;
        return open.Take((tenant, id), () => Begin(tenant, id), (roadmap, close) => new LiveRoadmapLease(roadmap, member, close));
    }

    private LiveRoadmap Begin(MunicipalityId tenant, RoadmapId id)
    {
        var roadmap = new LiveRoadmap(contexts, outbox, tenant, id, time, log);
        roadmap.AskOthers();
        return roadmap;
    }

    private LiveRoadmap? Find(MunicipalityId tenant, RoadmapId id) => open.Find((tenant, id));

    private List<LiveRoadmap> All(MunicipalityId? tenant = null) => open.All(key => tenant is null || key.Tenant == tenant);
}
