using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Data.Provisioning;

/// <summary>Brings the schema up to date and gives the web role what it needs and no more.</summary>
public static class DatabaseMigrator
{
    /// <summary>What the web role may do where it may not do everything.</summary>
    private static readonly Dictionary<string, string> LesserGrants = new(StringComparer.Ordinal)
    {
        ["municipalities"] = "select, update (is_public)",
        ["memberships"] = "select",
        ["history_entries"] = "select, insert",
        ["roadmap_editions"] = "select, insert",
        ["publication_checks"] = "select, insert",
        ["publication_check_contents"] = "select, insert",
        ["duty_reports"] = "select, insert",
        ["duty_report_contents"] = "select, insert",
        ["verified_documents"] = "select, insert",
        ["editions"] = "select, insert",
        ["edition_files"] = "select, insert",
        ["edition_heads"] = "select",
        ["public_papers"] = "select, insert",
        ["journal_entries"] = "select, insert",
        ["journal_heads"] = "select",
        ["protection_keys"] = "select, insert",
        ["accounts"] = "select, update",
    };

    private const string CanPassTheLocks = """
        select bool_or(r.rolsuper or r.rolbypassrls) or exists (
            select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'member'))
        from pg_roles r where r.rolname = current_user
        """;

    private const string LockedTables = """
        select c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant')
        """;

    public static async Task MigrateAsync(PortalConnections connections, CancellationToken cancellation = default)
    {
        await using var context = new PortalContexts(connections.Migrations).Open(TenantScope.Nobody);
        await context.Database.MigrateAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync(Grants(context, connections.WebRole), cancellation);
    }

    /// <summary>Migrations that this program knows and the database does not have.</summary>
    public static async Task<IReadOnlyList<string>> PendingMigrationsAsync(string portalConnection, CancellationToken cancellation = default)
    {
        await using var context = new PortalContexts(portalConnection).Open(TenantScope.Nobody);
        return [.. await context.Database.GetPendingMigrationsAsync(cancellation)];
    }

    /// <summary>
    /// Why the portal must not serve this database as this role: a schema that is not up to date, a table whose row-level
    /// security is not forced, a role that may pass it. Empty if all is well.
    /// </summary>
    public static async Task<IReadOnlyList<string>> WhyNotServeAsync(string portalConnection, CancellationToken cancellation = default)
    {
        await using var context = new PortalContexts(portalConnection).Open(TenantScope.Nobody);
        var reasons = (await PendingMigrationsAsync(portalConnection, cancellation)).Select(migration => $"The migration {migration} is not applied; run the command 'migrate'.").ToList();
        await using var source = NpgsqlDataSource.Create(portalConnection);
        await using (var role = source.CreateCommand(CanPassTheLocks))
        {
            if (await role.ExecuteScalarAsync(cancellation) is true)
            {
                reasons.Add("The portal's database role can pass row-level security: it must be NOSUPERUSER NOBYPASSRLS, own no table and be no member of the owner.");
            }
        }

        await using var tables = source.CreateCommand(LockedTables);
        await using var reader = await tables.ExecuteReaderAsync(cancellation);
        var locked = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            locked.Add(reader.GetString(0));
        }

        reasons.AddRange(TenantTables(context).Append("municipalities").Where(table => !locked.Contains(table)).Select(table => $"The table {table} is not locked to its municipality."));
        return reasons;
    }

    /// <summary>Every table whose rows belong to a municipality.</summary>
    public static IReadOnlyList<string> TenantTables(PortalContext context) =>
        [.. context.Model.GetEntityTypes().Where(type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType)).Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal)];

    private static string Grants(PortalContext context, string webRole)
    {
        var role = '"' + webRole.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        var tables = context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal);
        var grants = tables.Select(table =>
            $"revoke all on {table} from {role}; grant {LesserGrants.GetValueOrDefault(table, "select, insert, update, delete")} on {table} to {role};");
        return string.Join('\n', grants.Prepend($"grant usage on schema public to {role}; grant select on migrations to {role};"));
    }
}
