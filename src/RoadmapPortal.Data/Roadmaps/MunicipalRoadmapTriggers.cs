using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Roadmaps;

/// <summary>
/// The guard of filed roadmaps for municipal ones too: nobody writes in one that is with the head or approved, whichever action tries. Whoever writes waits
/// for whoever is just submitting it.
/// </summary>
internal static class MunicipalRoadmapTriggers
{
    public static void GuardMunicipalRoadmaps(this MigrationBuilder migration)
    {
        migration.Sql(Functions("'Draft', 'Returned'", "'Draft'"));
        migration.Sql("create trigger guarded before update or delete on roadmaps for each row execute function guard_municipal_roadmap();");
    }

    /// <summary>An approved roadmap that an order is about to change is written in again.</summary>
    public static void OpenAmendedRoadmaps(this MigrationBuilder migration) => migration.Sql(Functions("'Draft', 'Returned', 'Amending'", "'Draft', 'Amending'"));

    public static void StopOpeningAmendedRoadmaps(this MigrationBuilder migration) => migration.Sql(Functions("'Draft', 'Returned'", "'Draft'"));

    public static void StopGuardingMunicipalRoadmaps(this MigrationBuilder migration)
    {
        migration.Sql("drop function guard_municipal_roadmap cascade;");
        migration.StopGuardingFiledRoadmaps();
        migration.GuardFiledRoadmaps();
    }

    /// <param name="open">Stages in which rows are written, of schools' roadmaps too.</param>
    /// <param name="openMunicipal">Stages in which a municipal roadmap's own row is written.</param>
    private static string Functions(string open, string openMunicipal) => $"""
        create or replace function guard_filed_roadmap() returns trigger language plpgsql as $$
        declare
            changed jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
            roadmap uuid := (changed ->> tg_argv[0])::uuid;
            stage text;
        begin
            if tg_argv[0] = 'table_id' then
                select roadmap_id into roadmap from roadmap_tables
                where tenant_id = (changed ->> 'tenant_id')::uuid and id = (changed ->> 'table_id')::uuid;
            end if;
            select municipal_roadmaps.stage into stage from municipal_roadmaps
            where tenant_id = (changed ->> 'tenant_id')::uuid and id = roadmap for share;
            if stage is null then
                select school_roadmaps.stage into stage from school_roadmaps
                where tenant_id = (changed ->> 'tenant_id')::uuid and id = roadmap for share;
            end if;
            if stage is not null and stage not in ({open}) then
                raise exception 'Roadmap % is % and not to be written in.', roadmap, stage using errcode = '{FiledRoadmapTriggers.IsFiled}';
            end if;
            return case tg_op when 'DELETE' then old else new end;
        end $$;

        create or replace function guard_municipal_roadmap() returns trigger language plpgsql as $$
        declare
            stage text;
        begin
            select municipal_roadmaps.stage into stage from municipal_roadmaps where tenant_id = old.tenant_id and id = old.id for share;
            if stage is not null and stage not in ({openMunicipal}) then
                raise exception 'Municipal roadmap % is % and not to be written in.', old.id, stage using errcode = '{FiledRoadmapTriggers.IsFiled}';
            end if;
            return case tg_op when 'DELETE' then old else new end;
        end $$;
        """;
}
