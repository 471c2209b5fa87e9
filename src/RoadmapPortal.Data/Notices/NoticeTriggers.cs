using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Notices;

/// <summary>
/// Triggers that tell of every change of a roadmap, whoever makes it: no action can forget to. PostgreSQL sends what a transaction told
/// when it is committed, each message once.
/// </summary>
internal static class NoticeTriggers
{
    public const string Channel = "roadmap_changed";

    /// <summary>Tables whose rows belong to a table of a roadmap; of activities, the row is named too.</summary>
    private static readonly string[] OfTables = ["activities", "table_columns", "sections"];

    private static readonly string[] OfRoadmaps = ["roadmap_tables", "roadmap_blocks", "roadmap_tasks", "target_indicators"];

    private static readonly string[] Roadmaps = ["roadmaps", "municipal_roadmaps", "school_roadmaps"];

    public static void TellOfRoadmapChanges(this MigrationBuilder migration)
    {
        migration.Sql($"""
            create function tell_roadmap_change() returns trigger language plpgsql as $$
            declare
                changed jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
                roadmap text := changed ->> tg_argv[0];
            begin
                if tg_argv[0] = 'table_id' then
                    select roadmap_id::text into roadmap from roadmap_tables
                    where tenant_id = (changed ->> 'tenant_id')::uuid and id = (changed ->> 'table_id')::uuid;
                end if;
                if roadmap is not null then
                    perform pg_notify('{Channel}', concat_ws(' ', changed ->> 'tenant_id', roadmap, case tg_table_name when 'activities' then changed ->> 'id' else '-' end));
                end if;
                return null;
            end $$;
            """);
        foreach (var table in Roadmaps)
        {
            migration.Sql($"create trigger told after update on {table} for each row execute function tell_roadmap_change('id');");
        }

        foreach (var table in OfTables)
        {
            migration.Sql($"create trigger told after insert or update or delete on {table} for each row execute function tell_roadmap_change('table_id');");
        }

        foreach (var table in OfRoadmaps)
        {
            migration.Sql($"create trigger told after insert or update or delete on {table} for each row execute function tell_roadmap_change('roadmap_id');");
        }
    }

    public static void StopTellingOfRoadmapChanges(this MigrationBuilder migration) => migration.Sql("drop function tell_roadmap_change cascade;");
}
