using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Journal;

/// <summary>What the database itself demands of a journal, whoever writes: each entry follows the last one, and none is changed or removed.</summary>
internal static class JournalGuards
{
    public static void GuardJournal(this MigrationBuilder migration)
    {
        // The web role may not lock or change a head; this function does it for the municipality that row-level security shows.
        migration.Sql("""
            create function hold_journal(wanted uuid) returns table (number bigint, hash text) language plpgsql security definer
                set search_path = public, pg_temp as $$
            begin
                insert into journal_heads (tenant_id, id, number, hash) values (wanted, wanted, 0, repeat('0', 64)) on conflict do nothing;
                return query select head.number, head.hash from journal_heads head where head.tenant_id = wanted for update;
            end $$;

            create function chain_journal_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
            begin
                insert into journal_heads (tenant_id, id, number, hash) values (new.tenant_id, new.tenant_id, 0, repeat('0', 64)) on conflict do nothing;
                update journal_heads set number = new.number, hash = new.hash
                where tenant_id = new.tenant_id and number = new.number - 1 and hash = new.previous_hash;
                if not found then
                    raise exception 'Journal entry % does not follow the last one.', new.number using errcode = 'unique_violation';
                end if;
                return new;
            end $$;
            create trigger chained before insert on journal_entries for each row execute function chain_journal_entry();

            create function refuse_journal_change() returns trigger language plpgsql as $$
            begin
                raise exception 'The journal is only added to.' using errcode = 'insufficient_privilege';
            end $$;
            create trigger kept before update or delete on journal_entries for each row execute function refuse_journal_change();
            create trigger kept_whole before truncate on journal_entries for each statement execute function refuse_journal_change();
            """);
    }

    public static void StopGuardingJournal(this MigrationBuilder migration) =>
        migration.Sql("drop function refuse_journal_change cascade; drop function chain_journal_entry cascade; drop function hold_journal;");
}
