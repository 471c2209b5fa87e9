using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class BlanksTests
{
    [Theory]
    [InlineData("социализацию детей-мигрантов (указать наименование)", "(указать наименование)")]
    [InlineData("(Указать наименование мероприятий), беседы", "(Указать наименование мероприятий)")]
    [InlineData("Семинар ( указать тему )", "( указать тему )")]
    [InlineData("(впишите тему), (нужное подчеркнуть)", "(впишите тему) | (нужное подчеркнуть)")]
    [InlineData("Приказ от ______ № __", "______ | № __")]
    [InlineData("Приказ №__ от «__» ____ 2023 г.", "№__ | __ | ____")]
    [InlineData("На 20__ – 202_ учебный год", "20__ | 202_")]
    [InlineData("В 20ХХ году", "20ХХ")]
    [InlineData("Снижение на % доли обучающихся", "на % доли")]
    [InlineData("не менее % педагогов", "менее % педагогов")]
    [InlineData("Тема: ……", "……")]
    [InlineData("Тема .......", ".......")]
    [InlineData("до ХХ.ХХ.2023", "ХХ.ХХ")]
    [InlineData("до xx.xx.2023", "xx.xx")]
    public void Look_PlacesLeftToBeFilled_AreFound(string title, string expected) =>
        Checkup.FoundIn(RoadmapChecks.BlanksAreFilled, ColumnKind.Title, title).ShouldBe(expected);

    [Theory]
    [InlineData("Доля в % от общего числа")]
    [InlineData("Повысить на 4,6 % и на 10%")]
    [InlineData("до 30 % обучающихся")]
    [InlineData("И так далее…")]
    [InlineData("И т.п. ...")]
    [InlineData("Учителя (указанные в списке), родители (законные представители)")]
    [InlineData("В ХХ веке, XX съезд, XXI век")]
    [InlineData("https://school.ru/plan__2023, ivan_petrov@mail.ru")]
    [InlineData("2020-2024")]
    [InlineData("2023 _")]
    [InlineData("")]
    public void Look_WhatIsNoBlank_IsNotFound(string title) => Checkup.FoundIn(RoadmapChecks.BlanksAreFilled, ColumnKind.Title, title).ShouldBe("");

    [Fact]
    public void Look_AnItemOfTheOrder_IsNamedByItsNumber() =>
        new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Утвердить карту от ____.").Flaws(RoadmapChecks.BlanksAreFilled)
            .ShouldHaveSingleItem().Place.Words.ShouldBe("Приказ, пункт 1");

    /// <summary>A line of underscores of any length is told in few words.</summary>
    [Fact]
    public void Look_ALongBlank_IsShownShort() =>
        new Checkup().Row("Семинар").Cell(ColumnKind.Title, new string('_', 5_000)).Flaws(RoadmapChecks.BlanksAreFilled)
            .ShouldHaveSingleItem().Words.Length.ShouldBeLessThan(100);
}
