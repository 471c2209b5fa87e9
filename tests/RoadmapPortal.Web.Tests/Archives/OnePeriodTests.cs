using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Web.Tests.Archives;

/// <summary>An archive holds its own period and no other, the history of what is there no more included.</summary>
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
        await context.SaveChangesAsync();
        return roadmap.Id;
    }
}
