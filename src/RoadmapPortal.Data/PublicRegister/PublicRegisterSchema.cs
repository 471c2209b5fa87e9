using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.PublicRegister;

/// <summary>
/// What the database itself keeps of the public register: without a municipality (as guests are) only the public ones and their papers are seen, each
/// municipality adds to its own papers and chooses for itself, and every change counts up a number by which pages are known to be old.
/// </summary>
internal static class PublicRegisterSchema
{
    private const string CurrentTenant = "(select nullif(current_setting('app.tenant_id', true), '')::uuid)";

    public static void BuildPublicRegister(this MigrationBuilder migration)
    {
        LetGuestsRead(migration);
        CountChanges(migration);
        LetGuestsSearch(migration);
    }

    public static void RemovePublicRegister(this MigrationBuilder migration) =>
        migration.Sql("""
            drop function search_public_papers;
            drop function public_register_version;
            drop function count_public_paper cascade;
            drop function count_publicity cascade;
            drop policy guests on municipalities;
            drop policy publicity on municipalities;
            alter table municipalities drop column public_revision;
            """);

    private static void LetGuestsRead(MigrationBuilder migration) =>
        migration.Sql($"""
            create policy guests on municipalities for select using (is_public and {CurrentTenant} is null);
            create policy publicity on municipalities for update using (id = {CurrentTenant}) with check (id = {CurrentTenant});
            alter table public_papers enable row level security;
            alter table public_papers force row level security;
            create policy owner on public_papers to current_user using (true) with check (true);
            create policy own on public_papers using (municipality_id = {CurrentTenant}) with check (municipality_id = {CurrentTenant});
            create policy guests on public_papers for select using ({CurrentTenant} is null and municipality_id in (select id from municipalities where is_public));
            """);

    /// <summary>Counted in the row of the municipality, in the transaction of the change: whoever sees the number sees the change too.</summary>
    private static void CountChanges(MigrationBuilder migration) =>
        migration.Sql("""
            alter table municipalities add column public_revision bigint not null default 0;
            create function count_public_paper() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
            begin
                update municipalities set public_revision = public_revision + 1 where id = new.municipality_id;
                return null;
            end $$;
            create trigger counted after insert on public_papers for each row execute function count_public_paper();
            create function count_publicity() returns trigger language plpgsql as $$
            begin
                new.public_revision := old.public_revision + 1;
                return new;
            end $$;
            create trigger counted before update of is_public, name, short_name, slug on municipalities for each row execute function count_publicity();
            create function public_register_version() returns bigint language sql stable security definer set search_path = public, pg_temp as
                'select coalesce(sum(public_revision), 0)::bigint + count(*) from municipalities';
            """);

    /// <summary>
    /// A function of the owner's, since row-level security keeps an index from answering a search; it asks itself whether the municipality is public. What
    /// was found stands between two signs of the private use area, which no kept text has.
    /// </summary>
    private static void LetGuestsSearch(MigrationBuilder migration) =>
        migration.Sql("""
            alter table public_papers add column search tsvector generated always as (
                setweight(to_tsvector('russian', translate(title, 'ёЁ', 'еЕ')), 'A')
                || setweight(to_tsvector('russian', translate(coalesce(school_name, '') || ' ' || coalesce(school_label, '') || ' ' || coalesce(order_number, ''), 'ёЁ', 'еЕ')), 'B')
                || to_tsvector('russian', translate(text, 'ёЁ', 'еЕ'))) stored;
            create index ix_public_papers_search on public_papers using gin (search);
            create function search_public_papers(words text, town uuid, most integer, skipped integer)
                returns table (municipality_id uuid, edition_id uuid, excerpt text, found bigint) language sql stable security definer set search_path = public, pg_temp as $$
                with wish as (select websearch_to_tsquery('russian', translate(words, 'ёЁ', 'еЕ')) as query),
                hits as (
                    select paper.municipality_id, paper.edition_id, paper.text, paper.approved_at, wish.query, ts_rank_cd(paper.search, wish.query, 1) as rank, count(*) over () as found
                    from wish, public_papers paper join municipalities municipality on municipality.id = paper.municipality_id and municipality.is_public
                    where paper.search @@ wish.query and (town is null or paper.municipality_id = town)
                      and not exists (select from public_papers newer where newer.municipality_id = paper.municipality_id and newer.subject_id = paper.subject_id and newer.number > paper.number)
                    order by rank desc, paper.approved_at desc, paper.edition_id limit most offset skipped)
                select hits.municipality_id, hits.edition_id,
                    ts_headline('russian', hits.text, hits.query, U&'StartSel=\E000, StopSel=\E001, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "'),
                    hits.found
                from hits order by hits.rank desc, hits.approved_at desc, hits.edition_id
            $$;
            """);
}
