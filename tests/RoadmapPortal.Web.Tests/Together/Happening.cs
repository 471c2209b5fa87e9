using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
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
}
