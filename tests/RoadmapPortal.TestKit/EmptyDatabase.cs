using Npgsql;
using RoadmapPortal.Data;
using RoadmapPortal.Data.Provisioning;
using Xunit;

namespace RoadmapPortal.TestKit;

/// <summary>A database without any table: for tests of what migrations do to rows that were there before them.</summary>
public sealed class EmptyDatabase : IAsyncLifetime
{
    private PortalConnections? connections;
    private string? admin;

    public PortalConnections Connections => connections ?? throw new InvalidOperationException("The database is not there yet.");

    /// <summary>Contexts as the portal opens them, as the web role.</summary>
    public PortalContexts Portal => new(Connections.Portal);

    /// <summary>Contexts as migrations open them, as the owner of the tables.</summary>
    public PortalContexts Owner => new(Connections.Migrations);

    public async ValueTask InitializeAsync() => (connections, admin) = await TestPostgres.EmptyAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs statements past all locks.</summary>
    public async Task<object?> AskAdminAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(admin ?? throw new InvalidOperationException("The database is not there yet."));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
