using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Data.Notices;

/// <summary>
/// A trigger that tells of every mark by itself: many people mark at once, and whoever looks on need not read four thousand cells again
/// for each. It takes the place of the one that told of findings as of any surroundings of a roadmap.
/// </summary>
internal static class FindingTriggers
{
    public static void TellOfFindings(this MigrationBuilder migration) =>
        migration.Sql($"""
            create function tell_finding_change() returns trigger language plpgsql as $$
            declare
                changed record := case tg_op when 'DELETE' then old else new end;
            begin
                perform pg_notify('{NoticeTriggers.Channel}', concat_ws(' ', changed.tenant_id, changed.audit_id, changed.school_id, changed.parameter_id, case tg_op when 'DELETE' then '-' else '+' end));
                return null;
            end $$;
            drop trigger told on findings;
            create trigger told after insert or update or delete on findings for each row execute function tell_finding_change();
            """);

    public static void StopTellingOfFindings(this MigrationBuilder migration) =>
        migration.Sql($"""
            drop function tell_finding_change cascade;
            create trigger told after insert or update or delete on findings for each row execute function tell_municipality_change('{ChangeNoticeText.Surroundings}');
            """);
}
