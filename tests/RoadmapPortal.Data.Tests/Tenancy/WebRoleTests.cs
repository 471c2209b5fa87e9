using Npgsql;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Tenancy;

/// <summary>What plain SQL can do as the web role: the last lock, whatever the program above does.</summary>
public sealed class WebRoleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Select_WithoutATenant_GivesZeroRowsOfEveryTable()
    {
        await using var web = await ConnectAsync();
        foreach (var table in TenantTables().Append("municipalities"))
        {
            (await database.AskAdminAsync($"select count(*) from {table}")).ShouldNotBe(0L, $"{table} is empty: the test would prove nothing");
            (await AskAsync(web, $"select count(*) from {table}")).ShouldBe(0L, table);
        }
    }

    [Fact]
    public async Task Select_WithATenantSetAndReset_GivesZeroRowsAndNoError()
    {
        await using var web = await ConnectAsync();
        await SetTenantAsync(web, database.Primorsk);
        (await AskAsync(web, "select count(*) from schools")).ShouldBe(2L);
        await AskAsync(web, "reset all");
        (await AskAsync(web, "select count(*) from schools")).ShouldBe(0L);
    }

    [Fact]
    public async Task Select_WithATenant_ShowsNoOtherMunicipality()
    {
        await using var web = await ConnectAsync();
        await SetTenantAsync(web, database.Primorsk);
        foreach (var table in TenantTables())
        {
            (await AskAsync(web, $"select count(*) from {table}")).ShouldNotBe(0L, table);
            (await AskAsync(web, $"select count(*) from {table} where tenant_id <> '{database.Primorsk.Tenant.Value}'")).ShouldBe(0L, table);
        }

        (await AskAsync(web, "select string_agg(slug, ',') from municipalities")).ShouldBe("primorsk");
    }

    [Fact]
    public async Task Insert_ForAnotherTenant_Fails42501()
    {
        await using var web = await ConnectAsync();
        await SetTenantAsync(web, database.Primorsk);
        var insert = $"""
            insert into schools (tenant_id, id, kind, label, name, print_order, aliases)
            values ('{database.Zarechny.Tenant.Value}', gen_random_uuid(), 'Secondary', '99', 'СОШ № 99', 9, '[]')
            """;
        var refusal = await Should.ThrowAsync<PostgresException>(() => AskAsync(web, insert));
        refusal.SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Reference_ToAnotherTenantsRow_IsImpossibleEvenForTheSuperuser()
    {
        var foreignLink = $"""
            insert into findings (tenant_id, id, audit_id, school_id, parameter_id)
            select tenant_id, gen_random_uuid(), audit_id, '{database.Zarechny.Gymnasium.Id.Value}', parameter_id
            from findings where tenant_id = '{database.Primorsk.Tenant.Value}' limit 1
            """;
        var refusal = await Should.ThrowAsync<PostgresException>(() => database.AskAdminAsync(foreignLink));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
    }

    [Theory]
    [InlineData("update history_entries set person_name = 'никто'")]
    [InlineData("delete from history_entries")]
    [InlineData("truncate history_entries")]
    [InlineData("update memberships set role = 'Head'")]
    [InlineData("insert into municipalities select * from municipalities")]
    [InlineData("alter table schools disable row level security")]
    [InlineData("drop policy tenant on schools")]
    public async Task Write_BeyondTheWebRole_Fails42501(string sql)
    {
        await using var web = await ConnectAsync();
        await SetTenantAsync(web, database.Primorsk);
        var refusal = await Should.ThrowAsync<PostgresException>(() => AskAsync(web, sql));
        refusal.SqlState.ShouldBe("42501");
    }

    [Theory]
    [InlineData("history_entries")]
    [InlineData("roadmap_editions")]
    [InlineData("publication_checks")]
    [InlineData("publication_check_contents")]
    [InlineData("duty_reports")]
    [InlineData("duty_report_contents")]
    [InlineData("verified_documents")]
    [InlineData("editions")]
    [InlineData("edition_files")]
    [InlineData("public_papers")]
    [InlineData("journal_entries")]
    public async Task WhatIsOnlyAddedTo_IsNotTheWebRolesToChange(string table)
    {
        await using var web = await ConnectAsync();
        (await AskAsync(web, $"select has_table_privilege('{table}', 'insert')")).ShouldBe(true);
        (await AskAsync(web, $"select has_any_column_privilege('{table}', 'update') or has_table_privilege('{table}', 'delete, truncate')")).ShouldBe(false);
    }

    private List<string> TenantTables()
    {
        using var context = database.Portal.Open(TenantScope.Nobody);
        return [.. DatabaseMigrator.TenantTables(context)];
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(database.Connections.Portal);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task SetTenantAsync(NpgsqlConnection connection, Town town) =>
        await AskAsync(connection, $"select set_config('app.tenant_id', '{town.Tenant.Value}', false)");

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
