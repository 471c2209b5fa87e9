using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Orders;

/// <summary>Stamps of annexes, as ГОСТ Р 7.0.97-2025 has them.</summary>
public sealed class OrderTests
{
    private const string Issuer = "управления образования администрации города";

    [Fact]
    public void StampOn_TheOnlyAnnex_HasNoNumber()
    {
        var order = Order("680", Issuer);
        order.StampOn(order.AddAnnex(RoadmapId.New(), [])).ShouldBe(["Приложение", $"к приказу {Issuer}", "от 21.04.2023 № 680"]);
    }

    [Fact]
    public void StampOn_TheOnlyAnnexThatTheTextNumbers_HasThatNumber()
    {
        var order = Order("680", Issuer);
        order.StampOn(order.AddAnnex(RoadmapId.New(), ["Приложение 3"], 3))[0].ShouldBe("Приложение № 3");
    }

    [Fact]
    public void StampOn_SeveralAnnexes_NumbersThemInOrder_TheFirstToo()
    {
        var order = Order("680", Issuer);
        var first = order.AddAnnex(RoadmapId.New(), []);
        order.AddAnnex(RoadmapId.New(), []);
        order.AddAnnex(RoadmapId.New(), [], 7);
        order.StampOn(first)[0].ShouldBe("Приложение № 1");
        order.Annexes.Select(annex => order.StampOn(annex)[0]).ShouldBe(["Приложение № 1", "Приложение № 2", "Приложение № 7"]);
    }

    [Fact]
    public void StampOn_WithoutIssuerOrNumber_LeavesThemOut()
    {
        var order = Order(" ", null);
        order.StampOn(order.AddAnnex(RoadmapId.New(), [])).ShouldBe(["Приложение", "к приказу", "от 21.04.2023 № ____"]);
    }

    private static Order Order(string number, string? issuer) => new(
        MunicipalityId.New(),
        OrderId.New(),
        new OrderHeader(["УПРАВЛЕНИЕ"], "ПРИКАЗ", new DateOnly(2023, 4, 21), "от 21.04.2023 г.", null, number, $"№ {number}", "Об утверждении") { Issuer = issuer },
        "приказываю:",
        "Начальник",
        "О.Н. Медведева");
}
