using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Tests.Together;

/// <summary>What roadmaps are read and checked by reaches the open ones, whoever changes it.</summary>
public sealed class SurroundingsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task OtherSeverity_IsSeenInTheOpenRoadmapOfThatTownOnly()
    {
        var roadmap = portal.Primorsk.MunicipalRoadmap;
        var row = roadmap.Tables[0].Activities[0];
        using var lease = await portal.OpenAsync(portal.Primorsk, Role.Methodist, roadmap);
        using var other = await portal.OpenAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.MunicipalRoadmap);
        var told = 0;
        other.Roadmap.Changed += () => told++;
        await portal.Database.AskAdminAsync($"update activities set cells = jsonb_set(cells, '{{codes}}', '\"9.9\"') where id = '{row.Id.Value}'");
        await lease.UntilAsync(() => Severity() == CheckSeverity.Blocks, "The code is not checked.");

        await portal.Database.AskAdminAsync(
            $"update check_profiles set severities = '{{\"{RoadmapChecks.CodesAreAudited.Id}\": \"hints\"}}' where tenant_id = '{portal.Primorsk.Tenant.Value}'");

        await lease.UntilAsync(() => Severity() == CheckSeverity.Hints, "The severity is the old one.");
        told.ShouldBe(0);
        CheckSeverity? Severity() => lease.Roadmap.Findings!.NotesOf(row.Id).Of(ColumnKind.Codes)?.Severity;
    }

    [Fact]
    public async Task NewEntryOfTheDirectory_IsKnownInTheOpenRoadmap()
    {
        using var lease = await portal.OpenAsync(portal.Zarechny, Role.Methodist, portal.Zarechny.SecondaryRoadmap);
        lease.Roadmap.Meaning!.Of(ColumnKind.Responsible, "Петров П.П.").ShouldBe("нет в справочнике: Петров П.П.");

        await portal.Database.AskAdminAsync(
            $"insert into responsible (tenant_id, id, kind, label, aliases) values ('{portal.Zarechny.Tenant.Value}', gen_random_uuid(), 'Person', 'Петров П.П.', '[]')");

        await lease.UntilAsync(() => lease.Roadmap.Meaning!.Of(ColumnKind.Responsible, "Петров П.П.") is null, "The directory is the old one.");
    }

    [Fact]
    public async Task FindingTakenBack_IsSeenInTheCoverageOfTheOpenRoadmap()
    {
        using var lease = await portal.OpenAsync(portal.Primorsk, Role.Methodist, portal.Primorsk.MunicipalRoadmap);
        int Schools() => lease.Roadmap.Findings!.Coverage.Parameters[0].Line.Schools.Count;
        Schools().ShouldBe(2);

        await portal.Database.AskAdminAsync($"delete from findings where tenant_id = '{portal.Primorsk.Tenant.Value}' and school_id = '{portal.Primorsk.Secondary.Id.Value}'");

        await lease.UntilAsync(() => Schools() == 1, "The audit is the old one.");
    }
}
