using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Roadmaps.Check;

namespace RoadmapPortal.Web.Tests.Together;

/// <summary>Waits for what happens to a lease by itself.</summary>
internal static class Happening
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task UntilAsync(this LiveRoadmapLease lease, Func<bool> holds, string what)
    {
        using var happened = new SemaphoreSlim(0);
        void Release() => happened.Release();
        lease.Roadmap.Changed += Release;
        lease.Roadmap.PeopleMoved += Release;
        lease.Ended += Release;
        try
        {
            while (!holds())
            {
                (await happened.WaitAsync(Patience)).ShouldBeTrue(what);
            }
        }
        finally
        {
            lease.Roadmap.Changed -= Release;
            lease.Roadmap.PeopleMoved -= Release;
            lease.Ended -= Release;
        }
    }

    public static async Task<LiveRoadmapLease> OpenAsync(this PortalFixture portal, Town town, Role role, Roadmap roadmap) =>
        await OpenAsync(portal.Services, town, role, roadmap);

    public static async Task<LiveRoadmapLease> OpenAsync(this IServiceProvider services, Town town, Role role, Roadmap roadmap) =>
        await services.GetRequiredService<LiveRoadmapQuery>().RunAsync(Visit(town, role), roadmap.Id, default) ?? throw new InvalidOperationException("Not for this visitor.");

    public static Visitor Visit(Town town, Role role) => new(town.PersonIn(role), $"{role} {town.Name}", town.StampOf(role), town.Slug);

    /// <summary>At a server that is nothing but its open roadmaps: nobody listens, asks or counts the time.</summary>
    public static async Task<LiveRoadmapLease> OpenAsync(this LiveRoadmaps roadmaps, Town town, Roadmap roadmap)
    {
        var membership = new Membership(town.Tenant, MembershipId.New(), town.PersonIn(Role.Methodist), Role.Methodist, null);
        var municipality = new Municipality(town.Tenant, Slug.Parse(town.Slug), town.Name, town.Name, "УО");
        return await roadmaps.OpenAsync(new Member(Visit(town, Role.Methodist), municipality, [membership]), roadmap.Id, default);
    }
}
