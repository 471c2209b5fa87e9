using Npgsql;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.EmbeddedPostgres;

namespace RoadmapPortal.TestKit;

/// <summary>One real, throw-away PostgreSQL for a test process, with a migrated template that every test database is cloned from.</summary>
internal static class TestPostgres
{
    private const string Template = "portal_template";

    private static readonly Lazy<Task<EmbeddedPostgresServer>> Server = new(StartAsync);

    // PostgreSQL copies a template only while nobody else is connected to it.
    private static readonly SemaphoreSlim Cloning = new(1, 1);

    private static readonly Dictionary<string, Task<string>> Filled = [];

    /// <summary>A new migrated database, ways into it, and a superuser's way for looking behind the locks.</summary>
    public static Task<(PortalConnections Connections, string Admin)> CloneAsync() => CloneAsync(Template);

    /// <summary>A new database with content that is made once for the whole process.</summary>
    /// <param name="content">Name of the content.</param>
    /// <param name="fill">Makes it, in the first database that asks for it.</param>
    public static async Task<(PortalConnections Connections, string Admin)> CloneAsync(string content, Func<PortalConnections, Task> fill)
    {
        Task<string> template;
        lock (Filled)
        {
            template = Filled.TryGetValue(content, out var known) ? known : Filled[content] = FillAsync(fill);
        }

        return await CloneAsync(await template);
    }

    private static async Task<string> FillAsync(Func<PortalConnections, Task> fill)
    {
        var (connections, admin) = await CloneAsync();
        await fill(Unpooled(connections));
        return new NpgsqlConnectionStringBuilder(admin).Database!;
    }

    private static async Task<(PortalConnections Connections, string Admin)> CloneAsync(string template)
    {
        var server = await Server.Value;
        var name = $"portal_{Guid.NewGuid():N}";
        await Cloning.WaitAsync();
        try
        {
            await using var admin = NpgsqlDataSource.Create(Unpooled(server, server.Database));
            await using var create = admin.CreateCommand($"create database {name} template {template} owner {DatabaseProvisioner.OwnerRole}");
            await create.ExecuteNonQueryAsync();
        }
        finally
        {
            Cloning.Release();
        }

        return (await DatabaseProvisioner.ProvisionAsync(Unpooled(server, server.Database), name), Unpooled(server, name));
    }

    /// <summary>A new database without any table, for a test of migrations.</summary>
    public static async Task<(PortalConnections Connections, string Admin)> EmptyAsync()
    {
        var server = await Server.Value;
        var name = $"portal_{Guid.NewGuid():N}";
        return (Unpooled(await DatabaseProvisioner.ProvisionAsync(Unpooled(server, server.Database), name)), Unpooled(server, name));
    }

    private static async Task<EmbeddedPostgresServer> StartAsync()
    {
        var server = await EmbeddedPostgresServer.StartAsync(EmbeddedPostgresOptions.ThrowAway() with
        {
            Settings = new Dictionary<string, string> { ["max_connections"] = "300" },
        });
        var connections = await DatabaseProvisioner.ProvisionAsync(Unpooled(server, server.Database), Template);
        await DatabaseMigrator.MigrateAsync(Unpooled(connections));
        return server;
    }

    private static string Unpooled(EmbeddedPostgresServer server, string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, Pooling = false }.ConnectionString;

    private static PortalConnections Unpooled(PortalConnections connections) => new(
        new NpgsqlConnectionStringBuilder(connections.Portal) { Pooling = false }.ConnectionString,
        new NpgsqlConnectionStringBuilder(connections.Migrations) { Pooling = false }.ConnectionString);
}
