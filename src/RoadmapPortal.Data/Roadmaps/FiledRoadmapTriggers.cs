using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Roadmaps;

/// <summary>
/// Triggers that let nobody write in a school's roadmap while it is not in the school's hands. Whoever writes waits for whoever is just
/// submitting it, and the other way round: so what was submitted is what stands there, whichever action wrote it.
/// </summary>
internal static class FiledRoadmapTriggers
{
    /// <summary>Not of PostgreSQL's own classes: see <see cref="SaveConflicts"/>.</summary>
    public const string IsFiled = "RP001";

    private static readonly string[] OfTables = ["activities", "table_columns", "sections"];

    private static readonly string[] OfRoadmaps = ["roadmap_tables", "roadmap_blocks", "roadmap_tasks", "target_indicators"];

    public static void GuardFiledRoadmaps(this MigrationBuilder migration)
    {
        migration.Sql($"""
            create function guard_filed_roadmap() returns trigger language plpgsql as $$
            declare
                changed jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
                roadmap uuid := (changed ->> tg_argv[0])::uuid;
                stage text;
            begin
                if tg_argv[0] = 'table_id' then
                    select roadmap_id into roadmap from roadmap_tables
                    where tenant_id = (changed ->> 'tenant_id')::uuid and id = (changed ->> 'table_id')::uuid;
                end if;
                select school_roadmaps.stage into stage from school_roadmaps
                where tenant_id = (changed ->> 'tenant_id')::uuid and id = roadmap for share;
                if stage is not null and stage not in ('Draft', 'Returned') then
                    raise exception 'School roadmap % is % and not to be written in.', roadmap, stage using errcode = '{IsFiled}';
                end if;
                return case tg_op when 'DELETE' then old else new end;
            end $$;
            """);
        foreach (var table in OfTables)
        {
            migration.Sql($"create trigger guarded before insert or update or delete on {table} for each row execute function guard_filed_roadmap('table_id');");
        }

        foreach (var table in OfRoadmaps)
        {
            migration.Sql($"create trigger guarded before insert or update or delete on {table} for each row execute function guard_filed_roadmap('roadmap_id');");
        }
    }

    public static void StopGuardingFiledRoadmaps(this MigrationBuilder migration) => migration.Sql("drop function guard_filed_roadmap cascade;");
}
