using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.TestKit;

namespace RoadmapPortal.Data.Tests.Orders;

public sealed class OrderMappingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Order_WithIssuerAndNumberedAnnexes_ComesBackInOrder()
    {
        var town = database.Primorsk;
        var header = new OrderHeader(["УО"], "ПРИКАЗ", new DateOnly(2024, 2, 1), "от 01.02.2024", null, "7", "№ 7", "Об утверждении") { Issuer = "управления образования" };
        var order = new Order(town.Tenant, OrderId.New(), header, "приказываю:", "Начальник", "А.А. Иванова");
        order.AddAnnex(town.SecondaryRoadmap.Id, ["Приложение 4"], 4);
        order.AddAnnex(town.GymnasiumRoadmap.Id, []);
        await using (var context = database.Portal.Open(town.Scope))
        {
            context.Add(order);
            await context.SaveChangesAsync();
        }

        await using var reread = database.Portal.Open(town.Scope);
        var saved = await reread.Orders.AsNoTracking().Include(other => other.Annexes).SingleAsync(other => other.Id == order.Id);
        saved.Annexes.Select(annex => (annex.RoadmapId, annex.Position, annex.Number))
            .ShouldBe([(town.SecondaryRoadmap.Id, 0, 4), (town.GymnasiumRoadmap.Id, 1, (int?)null)]);
        saved.Annexes.Select(annex => string.Join('|', saved.StampOn(annex)))
            .ShouldBe(["Приложение № 4|к приказу управления образования|от 01.02.2024 № 7", "Приложение № 2|к приказу управления образования|от 01.02.2024 № 7"]);
    }
}
