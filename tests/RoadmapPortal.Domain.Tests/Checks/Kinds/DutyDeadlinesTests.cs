using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class DutyDeadlinesTests
{
    [Theory]
    [InlineData("Разработать дорожную карту школы в срок до 01.05.2024 г.", "Разработка дорожной карты школы", "до 01.05.2024 г.")]
    [InlineData("Разработать дорожную карту школы до 1 мая 2024 года", "Формирование дорожной карты школы", "до 1 мая 2024 года")]
    [InlineData("Не позднее 01.05.2024 разработать дорожную карту школы", "Разработка дорожных карт школ", "Не позднее 01.05.2024")]
    [InlineData("Разместить дорожную карту на сайте школы до 01.05.2024.", "Размещение дорожной карты на сайте школы", "до 01.05.2024")]
    public void Look_OneDutyWithTwoDeadlines_IsFoundWithThatOfTheOrder(string item, string title, string deadline)
    {
        var checkup = Ordered(item).Row(title, dates: "до 30.04.2024 г.", responsible: "руководители ОО");
        var flaw = checkup.Flaws().ShouldHaveSingleItem();
        (flaw.Check, flaw.Place.Column, flaw.Place.Text).ShouldBe((RoadmapChecks.OneDutyHasOneDeadline, ColumnKind.Dates, null));
        flaw.Words.ShouldBe($"Здесь «до 30.04.2024 г.», а в пункте 2.1 приказа для того же «{deadline}».");
        flaw.Fixes.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Words.ShouldBe(deadline);
    }

    [Theory]
    [InlineData("Разработка дорожной карты школы", "до 01.05.2024", "руководители ОО")]
    [InlineData("Разработка дорожной карты школы", "до 1 мая 2024 г.", "руководители ОО")]
    [InlineData("Разработка дорожной карты школы", "апрель 2024 г.", "руководители ОО")]
    [InlineData("Разработка дорожной карты школы", "по графику", "руководители ОО")]
    [InlineData("Разработка дорожной карты школы", "до 30.04.2024", "Миронова Е.В.")]
    [InlineData("Реализация дорожной карты школы", "до 30.04.2024", "руководители ОО")]
    [InlineData("Размещение дорожной карты школы на сайте", "до 30.04.2024", "руководители ОО")]
    [InlineData("Мониторинг дорожных карт школ", "до 30.04.2024", "руководители ОО")]
    [InlineData("Разработка плана школы", "до 30.04.2024", "руководители ОО")]
    public void Look_TheSameDate_OtherPeople_OtherDeeds_AreNotFound(string title, string dates, string responsible) =>
        Ordered("Разработать дорожную карту школы до 01.05.2024 г.").Row(title, dates: dates, responsible: responsible).Flaws(RoadmapChecks.OneDutyHasOneDeadline).ShouldBeEmpty();

    /// <summary>Who is obliged is often said in the item itself.</summary>
    [Fact]
    public void Look_AnItemThatNamesWhoAnswers_IsComparedByWhatIsToBeDone() =>
        new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Руководителям ОО разработать карту школы до 01.05.2024 г.")
            .Row("Разработка карты школы", dates: "до 30.04.2024", responsible: "руководители ОО").Flaws().ShouldHaveSingleItem().Check.ShouldBe(RoadmapChecks.OneDutyHasOneDeadline);

    [Fact]
    public void Look_AnItemWithoutADeadline_IsNotFound() =>
        Ordered("Разработать дорожную карту школы").Row("Разработка дорожной карты школы", dates: "до 30.04.2024", responsible: "руководители ОО").Flaws(RoadmapChecks.OneDutyHasOneDeadline).ShouldBeEmpty();

    /// <summary>Which of the row's two deadlines to change, only its author knows.</summary>
    [Fact]
    public void Look_ARowOfSeveralDeadlines_HasNoRemedy() =>
        Ordered("Разработать дорожную карту школы до 01.05.2024 г.").Row("Разработка дорожной карты школы", dates: "до 15.04.2024, до 15.05.2024", responsible: "руководители ОО")
            .Flaws(RoadmapChecks.OneDutyHasOneDeadline).ShouldHaveSingleItem().Fixes.ShouldBeEmpty();

    private static Checkup Ordered(string item) =>
        new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Утвердить дорожную карту.").Item("2.", "Руководителям ОО:").Item("2.1.", item, "2.");
}
