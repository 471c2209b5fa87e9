using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace RoadmapPortal.Data.Tenancy;

/// <summary>
/// Third lock: tells PostgreSQL on every lease of a connection whose rows its row-level security may show. It writes both
/// settings each time, the empty ones too, so that nothing of the previous lease can remain.
/// </summary>
internal sealed class TenantSessionInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        var scope = ((PortalContext?)eventData.Context)?.Scope ?? TenantScope.Nobody;
        return new NpgsqlCommand("select set_config('app.tenant_id', $1, false), set_config('app.person_id', $2, false)", (NpgsqlConnection)connection)
        {
            Parameters =
            {
                new NpgsqlParameter { Value = scope.Tenant?.Value.ToString() ?? "" },
                new NpgsqlParameter { Value = scope.Actor?.Person?.Value.ToString() ?? "" },
            },
        };
    }
}
