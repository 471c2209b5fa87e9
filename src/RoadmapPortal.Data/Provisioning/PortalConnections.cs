using Npgsql;

namespace RoadmapPortal.Data.Provisioning;

/// <summary>The portal's two ways into its database.</summary>
/// <param name="Portal">The web role: owns nothing, cannot pass row-level security.</param>
/// <param name="Migrations">The owner of the tables; used by migrations, the demo, whoever makes municipalities, and nothing else.</param>
public sealed record PortalConnections(string Portal, string Migrations)
{
    public string WebRole => new NpgsqlConnectionStringBuilder(Portal).Username
        ?? throw new InvalidOperationException("The connection string of the portal names no user.");
}
