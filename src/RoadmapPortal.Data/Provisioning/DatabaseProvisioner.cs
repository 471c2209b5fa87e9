using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace RoadmapPortal.Data.Provisioning;

/// <summary>
/// Makes the database and its two roles on a server that is ours alone (the embedded one). On a shared server an administrator
/// does the same by hand; README says how.
/// </summary>
public static class DatabaseProvisioner
{
    public const string OwnerRole = "roadmap_owner";
    public const string WebRole = "roadmap_web";

    /// <summary>
    /// Makes what is missing. The roles' passwords follow from the superuser's, so that two programs on one server (the portal
    /// and a command) agree on them without keeping them anywhere.
    /// </summary>
    /// <param name="adminConnection">A superuser's connection, with a password, to any database of the server.</param>
    public static async Task<PortalConnections> ProvisionAsync(string adminConnection, string database, CancellationToken cancellation = default)
    {
        await using var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(adminConnection) { Pooling = false }.ConnectionString);
        await admin.OpenAsync(cancellation);

        // Two programs that start at once would change the same roles: PostgreSQL refuses one of them («tuple concurrently updated»).
        // The lock ends with the connection.
        await RunAsync(admin, "select pg_advisory_lock(hashtextextended('roadmap-portal provisioning', 0))", cancellation);
        var ownerPassword = await RoleAsync(admin, adminConnection, OwnerRole, cancellation);
        var webPassword = await RoleAsync(admin, adminConnection, WebRole, cancellation);
        await using (var exists = new NpgsqlCommand("select count(*) from pg_database where datname = $1", admin))
        {
            exists.Parameters.Add(new NpgsqlParameter { Value = database });
            if ((long)(await exists.ExecuteScalarAsync(cancellation))! == 0)
            {
                await RunAsync(admin, $"create database {Quote(database)} owner {OwnerRole}", cancellation);
                await RunAsync(admin, $"revoke all on database {Quote(database)} from public", cancellation);
                await RunAsync(admin, $"grant connect on database {Quote(database)} to {WebRole}", cancellation);
            }
        }

        return new PortalConnections(Connection(adminConnection, database, WebRole, webPassword), Connection(adminConnection, database, OwnerRole, ownerPassword));
    }

    private static async Task<string> RoleAsync(NpgsqlConnection admin, string adminConnection, string role, CancellationToken cancellation)
    {
        var secret = new NpgsqlConnectionStringBuilder(adminConnection).Password
            ?? throw new ArgumentException("The superuser's connection has no password.", nameof(adminConnection));
        var password = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(role)));
        await RunAsync(admin, $"do $$ begin create role {role}; exception when duplicate_object then null; end $$", cancellation);
        await RunAsync(admin, $"alter role {role} login nosuperuser nobypassrls nocreatedb nocreaterole password '{password}'", cancellation);
        return password;
    }

    private static async Task RunAsync(NpgsqlConnection admin, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Quote(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Connection(string adminConnection, string database, string role, string password) =>
        new NpgsqlConnectionStringBuilder(adminConnection) { Database = database, Username = role, Password = password }.ConnectionString;
}
