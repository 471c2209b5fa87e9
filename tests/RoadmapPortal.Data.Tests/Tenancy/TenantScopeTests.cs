using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Tenancy;

public sealed class TenantScopeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>One physical connection, leased by one municipality, then another, then nobody: nothing of a lease remains.</summary>
    [Fact]
    public async Task Lease_OfOneConnectionFromTownToTown_ShowsEachOnlyItsOwn()
    {
        var single = new PortalContexts(new NpgsqlConnectionStringBuilder(database.Connections.Portal) { MaxPoolSize = 1, ApplicationName = "lease" }.ConnectionString);
        var backends = new HashSet<int>();
        foreach (var (scope, expected) in Leases())
        {
            await using var context = single.Open(scope);
            backends.Add(await context.Database.SqlQuery<int>($"select pg_backend_pid() as \"Value\"").SingleAsync());

            // Past the query filter, so that the connection's own lock is what is looked at.
            var names = await context.Database.SqlQuery<string>($"select name as \"Value\" from schools order by print_order").ToListAsync();
            names.ShouldBe(expected);
            (await context.Schools.OrderBy(school => school.PrintOrder).Select(school => school.Name).ToListAsync()).ShouldBe(expected);
        }

        backends.Count.ShouldBe(1, "the leases did not share a connection: the test would prove nothing");
    }

    [Fact]
    public async Task Lease_ByManyAtOnce_NeverShowsAnothersRows()
    {
        var few = new PortalContexts(new NpgsqlConnectionStringBuilder(database.Connections.Portal) { MaxPoolSize = 3, ApplicationName = "many" }.ConnectionString);
        await Parallel.ForAsync(0, 120, async (turn, cancellation) =>
        {
            var town = turn % 2 == 0 ? database.Primorsk : database.Zarechny;
            await using var context = few.Open(town.Scope);
            var seen = await context.Database.SqlQuery<Guid>($"select distinct tenant_id as \"Value\" from activities").ToListAsync(cancellation);
            seen.ShouldBe([town.Tenant.Value]);
        });
    }

    [Fact]
    public async Task Save_RowOfAnotherTown_IsStoppedBeforeTheDatabase()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        context.Add(new School(database.Zarechny.Tenant, SchoolId.New(), SchoolKind.Other, null, "чужая", "Чужая школа", 9, []));
        await Should.ThrowAsync<ForeignTenantException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_AttachedRowOfAnotherTown_IsStopped()
    {
        await using var context = database.Portal.Open(database.Primorsk.Scope);
        var foreign = new School(database.Zarechny.Tenant, database.Zarechny.Gymnasium.Id, SchoolKind.Other, null, "г5", "Переписанная", 0, []);
        context.Update(foreign);
        await Should.ThrowAsync<ForeignTenantException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Save_WithoutAnActor_IsRefused()
    {
        await using var context = database.Portal.Open(new TenantScope(database.Primorsk.Tenant, null));
        context.Add(new School(database.Primorsk.Tenant, SchoolId.New(), SchoolKind.Other, null, "ничья", "Ничья", 9, []));
        await Should.ThrowAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    private IEnumerable<(TenantScope Scope, string[] Expected)> Leases()
    {
        foreach (var town in (Town[])[database.Primorsk, database.Zarechny, database.Primorsk])
        {
            yield return (town.Scope, [town.Gymnasium.Name, town.Secondary.Name]);
            yield return (TenantScope.Nobody, []);
        }
    }
}
