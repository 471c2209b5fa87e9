using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapPortal.Data.Provisioning;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Migrations;

/// <summary>A database that served before a migration serves after it, with its rows.</summary>
public sealed class UpgradeTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    /// <summary>An order with its two annexes, the later one with the greater id, as the portal of the first migration wrote them.</summary>
    private const string OldRows = """
        insert into municipalities (id, slug, name, short_name, authority) values ('{0}', '{1}', 'Округ', 'Округ', 'УО');
        insert into risk_catalogues (tenant_id, id, name) values ('{0}', '{0}', 'Факторы');
        insert into risk_catalogue_versions (tenant_id, id, catalogue_id, number) values ('{0}', '{0}', '{0}', 1);
        insert into risk_factors (tenant_id, id, version_id, position, printed_number, name) values ('{0}', '{0}', '{0}', 0, '2.', 'Контингент');
        insert into risk_parameters (tenant_id, id, factor_id, position, name) values ('{0}', '{0}', '{0}', 0, 'Первый');
        insert into parameter_codings (tenant_id, id, parameter_id, numbering, code, printed) values ('{0}', '{0}', '{0}', 'Canonical', '2.1', '2.1');
        insert into planning_periods (tenant_id, id, words, "from", "to", catalogue_version_id) values ('{0}', '{0}', '2023', '2023-01-01', '2023-12-31', '{0}');
        insert into roadmaps (tenant_id, id, period_id, title, approval_stamp) values ('{0}', '{0}', '{0}', 'Карта {1}', '["УТВЕРЖДАЮ"]');
        insert into municipal_roadmaps (tenant_id, id, stage) values ('{0}', '{0}', 'Draft');
        insert into orders (tenant_id, id, preamble, signatory_position, signatory_name, body, date, heading, number, place, printed_date, printed_number, title)
            values ('{0}', '{0}', 'приказываю:', 'Начальник', 'А.А. Иванова', '["УО"]', '2023-04-21', 'ПРИКАЗ', '680', null, 'от 21.04.2023 г.', '№ 680', 'Об утверждении');
        insert into annexes (tenant_id, id, order_id, roadmap_id, stamp) values ('{0}', '{0}', '{0}', '{0}', '["Приложение № 1"]');
        insert into annexes (tenant_id, id, order_id, roadmap_id, stamp) values ('{0}', 'ffffffff-ffff-7fff-bfff-ffffffffffff', '{0}', '{0}', '["Приложение № 2"]');
        """;

    [Fact]
    public async Task Papers_OnADatabaseWithAnnexesOfTwoMunicipalities_KeepsThemAndServes()
    {
        await using (var owner = database.Owner.Open(TenantScope.Nobody))
        {
            await owner.GetService<IMigrator>().MigrateAsync("Initial");
        }

        (string Slug, MunicipalityId Tenant)[] towns = [("primorsk", MunicipalityId.New()), ("zarechny", MunicipalityId.New())];
        foreach (var (slug, tenant) in towns)
        {
            await database.AskAdminAsync(OldRows.Replace("{0}", tenant.Value.ToString(), StringComparison.Ordinal).Replace("{1}", slug, StringComparison.Ordinal));
        }

        await DatabaseMigrator.MigrateAsync(database.Connections);
        (await DatabaseMigrator.WhyNotServeAsync(database.Connections.Portal)).ShouldBeEmpty();
        foreach (var (slug, tenant) in towns)
        {
            await using var context = database.Portal.Open(new TenantScope(tenant, null));
            var order = await context.Orders.AsNoTracking().Include(order => order.Annexes).SingleAsync();
            order.Annexes.Select(annex => (annex.Position, annex.Number, annex.Stamp[0])).ShouldBe([(0, null, "Приложение № 1"), (1, null, "Приложение № 2")]);
            order.Header.Issuer.ShouldBeNull();
            (order.PeriodId!.Value.Value, order.Stage, order.HasOwnNumbers).ShouldBe((tenant.Value, OrderStage.Draft, true), "the period is that of its roadmap");
            order.Annexes.ShouldAllBe(annex => annex.Kind == AnnexKind.Roadmap);
            order.Preamble.ShouldBe("приказываю:");
            order.StampOn(order.Annexes[1]).ShouldBe(["Приложение № 2", "к приказу", "от 21.04.2023 № 680"]);
            var roadmap = await context.Roadmaps.AsNoTracking().SingleAsync();
            roadmap.Title.ShouldBe($"Карта {slug}");
            roadmap.Approval.ShouldBeNull();
            (await context.PrintProfiles.AnyAsync()).ShouldBeFalse();
            var coding = await context.Set<ParameterCoding>().AsNoTracking().SingleAsync();
            (coding.Printed, coding.IsCertain).ShouldBe(("2.1", true), "codes came from documents until then");
            (await context.Set<RiskParameter>().AsNoTracking().SingleAsync()).IsRetired.ShouldBeFalse();
            (await context.SeveritiesAsync()).ShouldBe(CheckSeverities.Usual);
        }
    }
}
