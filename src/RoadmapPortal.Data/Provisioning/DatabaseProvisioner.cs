using System.Security.Cryptography;
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

    /// <summary>Makes what is missing and gives both roles new passwords, which are kept nowhere.</summary>
    /// <param name="adminConnection">A superuser's connection to any database of the server.</param>
    public static async Task<PortalConnections> ProvisionAsync(string adminConnection, string database, CancellationToken cancellation = default)
    {
        await using var source = NpgsqlDataSource.Create(adminConnection);
        var ownerPassword = await RoleAsync(source, OwnerRole, cancellation);
        var webPassword = await RoleAsync(source, WebRole, cancellation);
        await using (var exists = source.CreateCommand("select count(*) from pg_database where datname = $1"))
        {
            exists.Parameters.AddWithValue(database);
            if ((long)(await exists.ExecuteScalarAsync(cancellation))! == 0)
            {
                await RunAsync(source, $"create database {Quote(database)} owner {OwnerRole}", cancellation);
                await RunAsync(source, $"revoke all on database {Quote(database)} from public", cancellation);
                await RunAsync(source, $"grant connect on database {Quote(database)} to {WebRole}", cancellation);
            }
        }

        return new PortalConnections(Connection(adminConnection, database, WebRole, webPassword), Connection(adminConnection, database, OwnerRole, ownerPassword));
    }

    private static async Task<string> RoleAsync(NpgsqlDataSource source, string role, CancellationToken cancellation)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        await RunAsync(source, $"do $$ begin create role {role}; exception when duplicate_object then null; end $$", cancellation);
        await RunAsync(source, $"alter role {role} login nosuperuser nobypassrls nocreatedb nocreaterole password '{password}'", cancellation);
        return password;
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Quote(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Connection(string adminConnection, string database, string role, string password) =>
        new NpgsqlConnectionStringBuilder(adminConnection) { Database = database, Username = role, Password = password }.ConnectionString;
}
