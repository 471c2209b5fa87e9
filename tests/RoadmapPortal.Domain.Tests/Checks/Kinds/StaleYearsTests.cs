using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class StaleYearsTests
{
    /// <summary>The plan begins in 2023: what it looks back on is of 2022.</summary>
    [Theory]
    [InlineData("на основе результатов ВПР, проведенных в сентябре-октябре 2020 года", "2020")]
    [InlineData("Итоги 2020 и 2021 годов", "2020 | 2021")]
    [InlineData("План на 2019-2020 учебный год", "2019-2020")]
    [InlineData("План на 2019/2020 учебный год", "2019/2020")]
    [InlineData("План на 2019/20 учебный год", "2019/20")]
    [InlineData("План на 2019 – 2020 учебный год", "2019 – 2020")]
    [InlineData("2021", "2021")]
    [InlineData("Рейтинг «Школа-2021», итоги 2021.", "2021")]
    [InlineData("Мониторинг (2020, 2021)", "2020 | 2021")]
    [InlineData("до 1 сентября 2020 года", "2020")]
    public void Look_YearsBeforeThePlan_AreFound(string title, string expected) =>
        Checkup.FoundIn(RoadmapChecks.YearsAreOfThisPlan, ColumnKind.Title, title).ShouldBe(expected);

    [Theory]
    [InlineData("Итоги ВПР 2022 года")]
    [InlineData("План на 2023 – 2024 учебный год")]
    [InlineData("Национальный проект «Образование» (2019–2024 годы)")]
    [InlineData("Национальный проект «Образование» (2019-2024 годы)")]
    [InlineData("Стратегия до 2030 года")]
    [InlineData("Закон от 29.12.2012 № 273-ФЗ")]
    [InlineData("Закон от 29 декабря 2012 г. № 273-ФЗ")]
    [InlineData("Закон от 29 декабря 2012 г. N 273-ФЗ")]
    [InlineData("Закон от 29 декабря 2012 года «Об образовании»")]
    [InlineData("Указ 2018 года № 204")]
    [InlineData("Приказ № 2015")]
    [InlineData("Приказ №2015, письмо № 01-20/2016")]
    [InlineData("Письмо от 15.03.2021 № 01-20/1290")]
    [InlineData("Переход на ФГОС-2021")]
    [InlineData("Переход на обновлённые ФГОС 2021 года")]
    [InlineData("ГОСТ Р 7.0.97-2016")]
    [InlineData("Школа участвует в проекте с 2019 года")]
    [InlineData("Охват 2050 обучающихся")]
    [InlineData("Охват 2015 обучающихся и 2010 родителей")]
    [InlineData("Индекс 354000, счёт 20201234")]
    [InlineData("Повысить на 20,20 %")]
    [InlineData("")]
    public void Look_YearsOfActsAndOfThisPlan_AreNoneOfItsBusiness(string title) =>
        Checkup.FoundIn(RoadmapChecks.YearsAreOfThisPlan, ColumnKind.Title, title).ShouldBe("");

    /// <summary>Dates are read as dates, codes and numbers are no years.</summary>
    [Theory]
    [InlineData(ColumnKind.Dates)]
    [InlineData(ColumnKind.Codes)]
    [InlineData(ColumnKind.Number)]
    public void Look_ColumnsOfOtherChecks_AreLeftAlone(ColumnKind column) => Checkup.FoundIn(RoadmapChecks.YearsAreOfThisPlan, column, "март 2020").ShouldBe("");

    [Theory]
    [InlineData("итоги 2020 года", "итоги 2022 года", "итоги 2023 года")]
    [InlineData("план на 2019-2020 учебный год", "план на 2022-2023 учебный год", "план на 2023-2024 учебный год")]
    [InlineData("план на 2019/20 год", "план на 2022/23 год", "план на 2023/24 год")]
    public void Look_AStaleYear_OffersTheLastAndTheFirstOfThePlan(string title, string last, string first)
    {
        var flaw = new Checkup().Row("Семинар").Cell(ColumnKind.Title, title).Flaws(RoadmapChecks.YearsAreOfThisPlan).ShouldHaveSingleItem();
        flaw.Fixes.Select(fix => fix.Changes.ShouldHaveSingleItem().Words).ShouldBe([last, first]);
    }

    /// <summary>An order names acts of every year.</summary>
    [Fact]
    public void Look_AnOrder_IsNotAsked() =>
        new Checkup().OrderOf("Об утверждении дорожной карты", "Во исполнение плана 2015 года приказываю:").Flaws(RoadmapChecks.YearsAreOfThisPlan).ShouldBeEmpty();

    [Fact]
    public void Look_TheHeadOfTheRoadmap_IsAsked()
    {
        var checkup = new Checkup(title: "Дорожная карта на 2020 год");
        checkup.Roadmap.AddTask("1.", "Учесть итоги 2019 года.");
        checkup.Flaws(RoadmapChecks.YearsAreOfThisPlan).Select(flaw => $"{flaw.Place.Words} {flaw.Place.Text}")
            .ShouldBe(["Название TextPlace { Start = 18, Length = 4, End = 22 }", "Задача 1 TextPlace { Start = 13, Length = 4, End = 17 }"]);
    }
}
