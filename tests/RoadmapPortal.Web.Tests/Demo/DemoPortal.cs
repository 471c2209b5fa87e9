using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Demo.Load;

namespace RoadmapPortal.Web.Tests.Demo;

/// <summary>A portal with the five documents in it.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        await LoadDemo.RunAsync(Portal.Database.Connections.Migrations, default);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    public async Task<PortalContext> OpenAsync(string slug) =>
        Portal.Database.Portal.Open(new TenantScope(await Portal.Database.Portal.FindMunicipalityAsync(Slug.Parse(slug)), new Actor(null, "Тест")));

    public async Task<Visitor> VisitAsync(string slug, Role role = Role.Methodist)
    {
        await using var context = Portal.Database.Portal.Open(TenantScope.Nobody);
        var email = DemoPeople.Email(role, slug);
        var account = await context.Users.SingleAsync(account => account.Email == email);
        return new Visitor(new PersonId(account.Id), account.DisplayName, account.SecurityStamp!, slug);
    }
}
