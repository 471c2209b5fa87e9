using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class AnnexTitleTests
{
    [Theory]
    [InlineData("Об утверждении дорожной карты по работе с ШНОР", "Дорожная карта по работе с ШНОР и ШНСУ", "в приказе нет слов «ШНСУ»")]
    [InlineData("Об утверждении дорожной карты на 2023 – 2024 год", "Дорожная карта", "в приложении нет слов «2023 2024 год»")]
    [InlineData("Об утверждении плана мероприятий", "Дорожная карта", "в приказе нет слов «Дорожная карта»; в приложении нет слов «плана мероприятий»")]
    public void Look_WordsThatOneTitleLacks_AreFound(string order, string title, string words)
    {
        var flaw = new Checkup(title: title).OrderOf(order).Flaws().ShouldHaveSingleItem();
        (flaw.Check, flaw.Place.Words).ShouldBe((RoadmapChecks.TheAnnexHasTheTitleOfTheOrder, "Название"));
        flaw.Words.ShouldBe($"Название приложения расходится с названием приказа: {words}.");
    }

    [Theory]
    [InlineData("Об утверждении дорожной карты по профилактике неуспешности", "ДОРОЖНАЯ КАРТА\nПО ПРОФИЛАКТИКЕ НЕУСПЕШНОСТИ")]
    [InlineData("Об утверждении Плана мероприятий («дорожной карты»)", "План мероприятий (\"дорожная карта\")")]
    [InlineData("Об утверждении карты обучающихся", "Карта для обучающихся")]
    public void Look_OtherFormsOfTheSameWords_AreNotFound(string order, string title) => new Checkup(title: title).OrderOf(order).Lines().ShouldBeEmpty();

    /// <summary>An order about something else names what it approves in an item.</summary>
    [Theory]
    [InlineData("Утвердить дорожную карту по работе с ШНОР (Приложение № 1).", "")]
    [InlineData("Утвердить дорожную карту (Приложение № 1).", "работе ШНОР")]
    [InlineData("Назначить координатора.", "")]
    public void Look_AnOrderOfAnotherTitle_IsAskedForTheItemThatApproves(string item, string lacking) =>
        new Checkup(title: "Дорожная карта по работе с ШНОР").OrderOf("О мерах по повышению качества образования").Item("1.", item).Flaws(RoadmapChecks.TheAnnexHasTheTitleOfTheOrder)
            .Select(flaw => flaw.Words).ShouldBe(lacking.Length == 0 ? [] : [$"Название приложения расходится с названием приказа: в приказе нет слов «{lacking}»."]);

    /// <summary>An order that approves several papers names them all.</summary>
    [Fact]
    public void Look_AnOrderOfSeveralAnnexes_MayNameMore()
    {
        var checkup = new Checkup().OrderOf("Об утверждении дорожной карты и состава рабочей группы");
        checkup.Flaws().Count.ShouldBe(1);
        checkup.Order!.AddAnnex(Domain.Roadmaps.RoadmapId.New(), []);
        checkup.Flaws().ShouldBeEmpty();
    }

    [Fact]
    public void Look_WithoutAnOrder_FindsNothing() => new Checkup(title: "План").Lines().ShouldBeEmpty();
}
