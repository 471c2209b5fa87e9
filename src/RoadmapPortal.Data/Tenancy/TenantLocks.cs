using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Tenancy;

/// <summary>
/// Row-level security as migrations write it. A custom setting that was once set and then reset reads as an empty text,
/// hence <c>nullif</c>: without a tenant there are zero rows, neither all of them nor an error.
/// </summary>
internal static class TenantLocks
{
    private const string CurrentTenant = "(select nullif(current_setting('app.tenant_id', true), '')::uuid)";
    private const string CurrentPerson = "(select nullif(current_setting('app.person_id', true), '')::uuid)";

    /// <summary>Every table of tenant-owned rows.</summary>
    public static void LockToTenant(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"""
                alter table {table} enable row level security;
                alter table {table} force row level security;
                create policy tenant on {table} using (tenant_id = {CurrentTenant}) with check (tenant_id = {CurrentTenant});
                """);
        }
    }

    /// <summary>A person sees their own memberships before a municipality is chosen.</summary>
    public static void ShowOwnMemberships(this MigrationBuilder migration) =>
        migration.Sql($"create policy own on memberships for select using (person_id = {CurrentPerson});");

    /// <summary>
    /// The register of municipalities: its owner (migrations, the demo, jobs over all tenants) sees it whole, everybody else the
    /// current one and those they are members of. A slug leads to its id without showing the register.
    /// </summary>
    public static void LockMunicipalities(this MigrationBuilder migration) =>
        migration.Sql($"""
            alter table municipalities enable row level security;
            alter table municipalities force row level security;
            create policy owner on municipalities to current_user using (true) with check (true);
            create policy tenant on municipalities for select using (
                id = {CurrentTenant} or id in (select tenant_id from memberships where person_id = {CurrentPerson}));
            create function municipality_id(wanted text) returns uuid language sql stable security definer
                set search_path = public, pg_temp as 'select id from municipalities where slug = wanted';
            """);

    /// <summary>The portal's own daily work goes from municipality to municipality, each under its own lock: it learns their ids and nothing else.</summary>
    public static void LetJobsFindMunicipalities(this MigrationBuilder migration) =>
        migration.Sql("""
            create function municipality_ids() returns setof uuid language sql stable security definer
                set search_path = public, pg_temp as 'select id from municipalities order by id';
            """);
}
