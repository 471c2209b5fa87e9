namespace RoadmapPortal.Domain.Tests.Checks;

/// <summary>The ground that the tests of the checks stand on: without a mistake nothing is found.</summary>
public sealed class CheckupTests
{
    [Fact]
    public void Inspection_OfARoadmapWithoutMistakes_FindsNothing() =>
        new Checkup().Row("Семинар").Section("II. КАДРЫ").Row("Круглый стол", codes: "все параметры").Lines().ShouldBeEmpty();

    [Fact]
    public void Inspection_OfAnOrderWithoutMistakes_FindsNothing() =>
        new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Утвердить дорожную карту.").Item("2.", "Школам:").Item("2.1.", "Исполнить.", "2.").Lines().ShouldBeEmpty();
}
