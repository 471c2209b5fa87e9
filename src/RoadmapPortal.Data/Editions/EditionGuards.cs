using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Editions;

/// <summary>
/// What the database itself demands of editions, whoever writes: each follows the last one of its municipality, and none is changed or removed,
/// nor is any of its files.
/// </summary>
internal static class EditionGuards
{
    public static void GuardEditions(this MigrationBuilder migration)
    {
        // The web role may not lock or change a head; this function does it for the municipality that row-level security shows.
        migration.Sql("""
            create function hold_editions(wanted uuid) returns table (place bigint, seal text) language plpgsql security definer
                set search_path = public, pg_temp as $$
            begin
                insert into edition_heads (tenant_id, id, place, seal) values (wanted, wanted, 0, repeat('0', 64)) on conflict do nothing;
                return query select head.place, head.seal from edition_heads head where head.tenant_id = wanted for update;
            end $$;

            create function chain_edition() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
            begin
                insert into edition_heads (tenant_id, id, place, seal) values (new.tenant_id, new.tenant_id, 0, repeat('0', 64)) on conflict do nothing;
                update edition_heads set place = new.place, seal = new.seal
                where tenant_id = new.tenant_id and place = new.place - 1 and seal = new.previous;
                if not found then
                    raise exception 'Edition % does not follow the last one.', new.place using errcode = 'unique_violation';
                end if;
                return new;
            end $$;
            create trigger chained before insert on editions for each row execute function chain_edition();

            create function refuse_edition_change() returns trigger language plpgsql as $$
            begin
                raise exception 'Editions are only added to.' using errcode = 'insufficient_privilege';
            end $$;
            """);
        foreach (var table in (string[])["editions", "edition_files"])
        {
            migration.Sql($"""
                create trigger kept before update or delete on {table} for each row execute function refuse_edition_change();
                create trigger kept_whole before truncate on {table} for each statement execute function refuse_edition_change();
                """);
        }
    }

    public static void StopGuardingEditions(this MigrationBuilder migration) =>
        migration.Sql("drop function refuse_edition_change cascade; drop function chain_edition cascade; drop function hold_editions;");
}
