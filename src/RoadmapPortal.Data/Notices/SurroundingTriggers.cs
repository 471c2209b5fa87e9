using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Notices;

/// <summary>
/// Triggers that tell of changes around the roadmaps of a municipality: of what they are read and checked by, and of who is what there.
/// A transaction that changes a thousand rows tells once.
/// </summary>
internal static class SurroundingTriggers
{
    /// <summary>Everything that <c>RoadmapSourcesLoader</c> reads beside the roadmap itself, but for its look on paper.</summary>
    private static readonly string[] Surroundings =
    [
        "planning_periods", "entry_audits", "audit_lines", "findings", "responsible", "check_profiles", "schools", "orders", "order_items", "annexes",
        "risk_catalogue_versions", "risk_factors", "risk_parameters", "parameter_codings",
    ];

    /// <summary>What the text of an order is filled from.</summary>
    private static readonly string[] OfOrders = ["legal_grounds", "named_parties", "filing_campaigns", "audit_campaigns"];

    public static void TellOfSurroundings(this MigrationBuilder migration)
    {
        migration.Sql($"""
            create function tell_municipality_change() returns trigger language plpgsql as $$
            begin
                perform pg_notify('{NoticeTriggers.Channel}', concat_ws(' ', case tg_op when 'DELETE' then old.tenant_id else new.tenant_id end, '-', tg_argv[0]));
                return null;
            end $$;
            """);
        foreach (var table in Surroundings)
        {
            Tell(migration, table, ChangeNoticeText.Surroundings);
        }

        Tell(migration, "memberships", ChangeNoticeText.People);
    }

    public static void TellOfOrders(this MigrationBuilder migration)
    {
        foreach (var table in OfOrders)
        {
            Tell(migration, table, ChangeNoticeText.Surroundings);
        }
    }

    public static void StopTellingOfOrders(this MigrationBuilder migration)
    {
        foreach (var table in OfOrders)
        {
            migration.Sql($"drop trigger told on {table};");
        }
    }

    public static void StopTellingOfSurroundings(this MigrationBuilder migration) => migration.Sql("drop function tell_municipality_change cascade;");

    private static void Tell(MigrationBuilder migration, string table, string matter) =>
        migration.Sql($"create trigger told after insert or update or delete on {table} for each row execute function tell_municipality_change('{matter}');");
}
