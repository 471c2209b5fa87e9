using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RoadmapPortal.Data.Editions;
using RoadmapPortal.Data.Tenancy;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Editions;
using RoadmapPortal.Domain.Journal;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;
using RoadmapPortal.Web.Features.Editions.Verify;

namespace RoadmapPortal.Web.Tests.Archives;

/// <summary>An archive holds its own period and no other, the history of what is there no more included, and all of it is of one moment.</summary>
public sealed class OnePeriodTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Archive_HasNothingOfAnotherPeriod_AndTheHistoryOfItsOwnRemovedRows()
    {
        var town = database.Primorsk;
        var other = await NextYearAsync(town);
        await RemoveAsync(town.MunicipalRoadmap.Id);
        await RemoveAsync(other);
        var files = ArchiveRoom.Files(await ArchiveRoom.MakeAsync(database.Portal, town.Tenant, town.Period.Id));
        var words = files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));
        words.Where(file => file.Value.Contains("Будущий год", StringComparison.Ordinal)).Select(file => file.Key).ShouldBeEmpty();
        words["data/history_entries.jsonl"].ShouldContain("Показатель этого года");
        words["data/history_entries.jsonl"].Split('\n').Count(line => line.Contains("\"Removed\"", StringComparison.Ordinal)).ShouldBe(1);
        words["data/planning_periods.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, "a heading and the one period");
        words["data/schools.jsonl"].ShouldContain("Гимназия № 5");

        var next = ArchiveRoom.Files(await ArchiveRoom.MakeAsync(database.Portal, town.Tenant));
        Encoding.UTF8.GetString(next["data/history_entries.jsonl"]).ShouldContain("Показатель: Будущий год");
        Encoding.UTF8.GetString(next["data/history_entries.jsonl"]).ShouldNotContain("Показатель этого года");
        Encoding.UTF8.GetString(next["data/orders.jsonl"]).ShouldContain("Будущий год");

        async Task RemoveAsync(RoadmapId roadmap)
        {
            await using var context = database.Portal.Open(town.Scope);
            var map = await context.Roadmaps.Include(map => map.Indicators).SingleAsync(map => map.Id == roadmap);
            context.Remove(map.Indicators[^1]);
            await context.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Archive_IsOfTheMomentAtWhichItBegan()
    {
        var town = database.Primorsk;
        await using var source = NpgsqlDataSource.Create(database.Admin);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var holding = new NpgsqlCommand("lock table responsible in access exclusive mode", connection, transaction))
        {
            await holding.ExecuteNonQueryAsync();
        }

        var making = ArchiveRoom.MakeAsync(database.Portal, town.Tenant, town.Period.Id);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await database.AskAdminAsync("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") is 0L)
        {
            await pace.WaitForNextTickAsync(patience.Token);
        }

        await database.AskAdminAsync($"update roadmaps set title = 'Переписали позже' where id = '{town.MunicipalRoadmap.Id.Value}'");
        await transaction.RollbackAsync();
        var words = Encoding.UTF8.GetString(ArchiveRoom.Files(await making)["data/roadmaps.jsonl"]);
        words.ShouldContain(town.MunicipalRoadmap.Title);
        words.ShouldNotContain("Переписали позже");
    }

    [Fact]
    public async Task Archive_OfAnOrderThatApprovedTheRoadmapOfAnotherPeriod_IsReadBack()
    {
        var town = database.Zarechny;
        var roadmap = await NextYearAsync(town);
        await using (var context = database.Portal.Open(town.Scope))
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var next = await context.MunicipalRoadmaps.SingleAsync(map => map.Id == roadmap);
            var order = new Order(town.Tenant, OrderId.New(), new OrderHeader([], "ПРИКАЗ", new DateOnly(2023, 9, 1), "", null, "3", "", "Об утверждении двух карт"), "приказываю:", "Начальник", "А.А. Иванова");
            order.SpeakOf(town.Period.Id);
            context.Add(order);
            var approval = new EditionApproval(DateTimeOffset.UnixEpoch, "Руководитель");
            var own = Edition.Of(order, approval, await EditionChain.HoldAsync(context, default), []);
            context.Add(own);
            await context.SaveChangesAsync();
            context.Add(Edition.Of(next, order, approval, own.Mark, []));
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        var archive = await ArchiveRoom.MakeAsync(database.Portal, town.Tenant, town.Period.Id);
        var target = await ArchiveRoom.EmptyAsync(database, "odin-god", database.Portal, town.Tenant);
        (await ArchiveRoom.RestoreAsync(database.Portal, target, archive)).Refusals.Select(refusal => refusal.Words).ShouldBeEmpty();
        await using var restored = database.Portal.Open(new TenantScope(target, null));
        (await restored.Editions.OrderBy(edition => edition.Place).Select(edition => edition.OrderNumber).ToListAsync()).ShouldBe(["77", "3"], "the roadmap of the other period has no edition here");
        (await new VerifyEditions(database.Portal).RunAsync(target, default)).Broken.ShouldBeNull();
    }

    /// <summary>A roadmap and an order of the next period, every one of whose texts says so.</summary>
    private async Task<RoadmapId> NextYearAsync(Town town)
    {
        const string Year = "Будущий год";
        await using var context = database.Portal.Open(town.Scope);
        var period = new PlanningPeriod(town.Tenant, PlanningPeriodId.New(), Year, new DateOnly(2024, 8, 1), new DateOnly(2025, 7, 31), town.Period.CatalogueVersionId);
        var roadmap = new MunicipalRoadmap(town.Tenant, RoadmapId.New(), period.Id, Year);
        roadmap.AddIndicator("1.", $"Показатель: {Year}");
        var order = new Order(town.Tenant, OrderId.New(), new OrderHeader([Year], "ПРИКАЗ", null, "", Year, "", "", Year), Year, Year, Year);
        order.SpeakOf(period.Id);
        order.AddAnnex(roadmap.Id, [Year]);
        var own = await context.MunicipalRoadmaps.Include(map => map.Indicators).SingleAsync(map => map.Id == town.MunicipalRoadmap.Id);
        own.AddIndicator("2.", "Показатель этого года");
        context.AddRange(period, roadmap, order);
        context.Note(new JournalNote(JournalDeed.OrderSubmitted, JournalSubject.Period(period)));
        await context.SaveChangesAsync();
        return roadmap.Id;
    }
}
