using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Tests.Checks;

namespace RoadmapPortal.Domain.Tests.Orders;

/// <summary>Duties are read out of the items' own words, as in the order of Сочи.</summary>
public sealed class DutyReaderTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    private static readonly ResponsibleDirectory Directory = new(
    [
        new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Role, "руководители ОО", []),
        new Responsible(Tenant, ResponsibleId.New(), ResponsibleKind.Person, "Сапелкина Л.В.", []),
    ]);

    private readonly Order order = new(Tenant, OrderId.New(), new OrderHeader([], "ПРИКАЗ", null, "", null, "", "", ""), "приказываю:", "", "");

    [Theory]
    [InlineData("Руководителям общеобразовательных организаций:", "Разработать дорожную карту в срок до 01.05.2023 г.", "руководители ОО", "до 01.05.2023 г.")]
    [InlineData("Отделу управления (Сапелкина Л.В.):", "Провести мониторинг на сайте ОО в период с 10 мая по 12 мая 2023 г.", "Сапелкина Л.В.", "с 10 мая по 12 мая 2023 г.")]
    [InlineData("Отделу управления:", "Сапелкиной Л.В. провести мониторинг не позднее 12 мая 2023 года.", "Сапелкина Л.В.", "не позднее 12 мая 2023 года")]
    public void Suggest_WhoIsNamedNearest_ByTheTimeOfTheItem(string above, string text, string who, string term)
    {
        var item = order.AddItem("1.1.", text, order.AddItem("1.", above, null).Id);
        Reader().Suggest(item).ShouldBe(new DutySuggestion(who, term));
    }

    [Theory]
    [InlineData("Руководителям ОО:", "Использовать результаты аудита.")]
    [InlineData("Неизвестному отделу:", "Разработать карту до 01.05.2023 г.")]
    [InlineData("Руководителям ОО:", "Разработать карту до 45.05.2023 г.")]
    public void Suggest_WithoutTimeOrPeople_IsNothing(string above, string text)
    {
        var item = order.AddItem("1.1.", text, order.AddItem("1.", above, null).Id);
        Reader().Suggest(item).ShouldBeNull();
    }

    [Fact]
    public void Oblige_ThenRead_GivesDatesAndWhomTheDirectoryKnows()
    {
        var item = order.AddItem("1.", "Руководителям ОО разработать карту до 01.05.2023 г.", null);
        order.Oblige(item.Id, Reader().Suggest(item)!);
        var reading = Reader().Read(item);
        reading.Known.ShouldBe(["руководители ОО"]);
        reading.Unknown.ShouldBeEmpty();
        reading.Term!.To.ShouldBe(new DateOnly(2023, 5, 1));
    }

    /// <summary>What the writer corrected stands before what the item's words say; the flaw names the item.</summary>
    [Fact]
    public void Contradiction_WithARow_NamesTheItem_AndIsGoneWithTheCorrectedTerm()
    {
        var checkup = new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Руководителям ОО разработать карту школы до 01.05.2024 г.")
            .Row("Разработка карты школы", dates: "до 30.04.2024", responsible: "руководители ОО");
        var item = checkup.Order!.Items[0];
        checkup.Flaws(RoadmapChecks.OneDutyHasOneDeadline).ShouldHaveSingleItem().Place.Against.ShouldBe(item.Id);
        checkup.Order.Oblige(item.Id, new DutySuggestion("руководители ОО", "до 30.04.2024"));
        checkup.Flaws(RoadmapChecks.OneDutyHasOneDeadline).ShouldBeEmpty();
    }

    private DutyReader Reader() => new(order, Directory, new PeriodDates(new DateOnly(2023, 1, 1), new DateOnly(2024, 8, 31)));
}
