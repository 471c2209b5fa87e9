using Npgsql;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Tenancy;

/// <summary>The three locks over the whole model: a table that is added later and forgotten fails here.</summary>
public sealed class TenantModelTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task TenantTables_AllOfThem_HaveForcedRowSecurityAndAPolicy()
    {
        var locked = await NamesAsync("""
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity
              and exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'tenant'
                          and p.cmd = 'ALL' and p.qual like '%app.tenant_id%' and p.with_check like '%app.tenant_id%')
            """);
        var tables = TenantTables();
        tables.Count.ShouldBeGreaterThan(25);
        locked.ShouldBe(tables, ignoreOrder: true);
    }

    [Fact]
    public async Task TablesWithATenantColumn_AllOfThem_AreInTheModelsList() =>
        (await NamesAsync("select table_name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'"))
            .ShouldBe(TenantTables(), ignoreOrder: true);

    [Fact]
    public async Task PrimaryKeys_OfTenantTables_BeginWithTheTenant()
    {
        var keyed = await NamesAsync("""
            select c.relname from pg_index i join pg_class c on c.oid = i.indrelid
            where i.indisprimary and pg_get_indexdef(i.indexrelid, 1, true) = 'tenant_id' and pg_get_indexdef(i.indexrelid, 2, true) = 'id' and i.indnatts = 2
            """);
        keyed.ShouldBe(TenantTables(), ignoreOrder: true);
    }

    [Fact]
    public async Task ForeignKeys_BetweenTenantTables_CarryTheTenant()
    {
        var without = await NamesAsync("""
            select k.conname from pg_constraint k
            where k.contype = 'f'
              and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'tenant_id' and not a.attisdropped)
              and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'tenant_id')
            """);
        without.ShouldBeEmpty();
        (await NamesAsync("select conname from pg_constraint where contype = 'f'")).Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task QueryFilter_OnEveryTenantEntity_IsTheNamedOne()
    {
        await using var context = database.Portal.Open(TenantScope.Nobody);
        var roots = context.Model.GetEntityTypes().Where(type => type.BaseType is null && typeof(ITenantOwned).IsAssignableFrom(type.ClrType)).ToList();
        roots.Count.ShouldBeGreaterThan(20);
        roots.Where(type => type.GetDeclaredQueryFilters().All(filter => filter.Key != "tenant")).ShouldBeEmpty();
    }

    [Fact]
    public async Task WebRole_OwnsNothingAndCannotPassTheLocks() =>
        (await database.AskAdminAsync($"""
            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (select from pg_class where relowner = r.oid)
            from pg_roles r where rolname = '{DatabaseProvisioner.WebRole}'
            """)).ShouldBe(false);

    [Fact]
    public async Task WhyNotServe_ALockIsTakenOff_SaysWhichTable()
    {
        (await DatabaseMigrator.WhyNotServeAsync(database.Connections.Portal)).ShouldBeEmpty();
        await database.AskAdminAsync("alter table findings no force row level security");
        var reasons = await DatabaseMigrator.WhyNotServeAsync(database.Connections.Portal);
        await database.AskAdminAsync("alter table findings force row level security");
        reasons.ShouldHaveSingleItem().ShouldContain("findings");
    }

    [Fact]
    public async Task WhyNotServe_AsSuperuserOrOwner_IsRefused()
    {
        foreach (var connection in (string[])[database.Admin, database.Connections.Migrations])
        {
            (await DatabaseMigrator.WhyNotServeAsync(connection)).ShouldContain(reason => reason.Contains("row-level security", StringComparison.Ordinal));
        }
    }

    private IReadOnlyList<string> TenantTables()
    {
        using var context = database.Portal.Open(TenantScope.Nobody);
        return DatabaseMigrator.TenantTables(context);
    }

    private async Task<List<string>> NamesAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Admin);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
