using Npgsql;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using Xunit;

namespace RoadmapPortal.TestKit;

/// <summary>
/// A database for one test class, with two municipalities that look alike, so that no test passes because there was only one:
/// <see cref="Primorsk"/> is the tests' own, <see cref="Zarechny"/> is always somebody else's.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private PortalConnections? connections;
    private string? admin;

    public Town Primorsk { get; private set; } = null!;

    public Town Zarechny { get; private set; } = null!;

    public PortalConnections Connections => connections ?? throw new InvalidOperationException("The database is not there yet.");

    /// <summary>A superuser's way in, past all locks.</summary>
    public string Admin => admin ?? throw new InvalidOperationException("The database is not there yet.");

    /// <summary>Contexts as the portal opens them: as the web role, on a pool.</summary>
    public PortalContexts Portal { get; private set; } = null!;

    /// <summary>A database with other content than the two towns, made once for all classes of the process.</summary>
    /// <param name="content">Name of the content.</param>
    /// <param name="fill">Makes it.</param>
    public static async Task<TestDatabase> FilledAsync(string content, Func<PortalConnections, Task> fill)
    {
        var database = new TestDatabase();
        database.Open(await TestPostgres.CloneAsync(content, fill));
        return database;
    }

    public async ValueTask InitializeAsync()
    {
        var connections = Open(await TestPostgres.CloneAsync());
        Primorsk = await Town.BuildAsync(connections, "primorsk", "Приморск");
        Zarechny = await Town.BuildAsync(connections, "zarechny", "Заречный");
    }

    private PortalConnections Open((PortalConnections Connections, string Admin) made)
    {
        // A small pool makes contexts of different municipalities share connections, as they do under load.
        connections = made.Connections with { Portal = new NpgsqlConnectionStringBuilder(made.Connections.Portal) { Pooling = true, MaxPoolSize = 20 }.ConnectionString };
        admin = made.Admin;
        Portal = new PortalContexts(connections.Portal);
        return connections;
    }

    public ValueTask DisposeAsync()
    {
        // Its own pool and no other: test classes run side by side, and a test of leases counts on its connection.
        using var connection = new NpgsqlConnection(Connections.Portal);
        NpgsqlConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs a statement past all locks.</summary>
    public async Task<object?> AskAdminAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Admin);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
