using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tests.Schedules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.CopyForward;

/// <summary>Expected words are written by hand; the plan is that of Sochi, 2023 and the school year after.</summary>
public sealed class YearShiftTests
{
    private static readonly YearShift OneYear = new(Notation.Period("2023-01-01..2024-08-31"), 1);

    [Theory]
    [InlineData("сентябрь 2023 г. – май 2024 г.", "сентябрь 2024 г. – май 2025 г.")]
    [InlineData("до 30.04.2023 г.", "до 30.04.2024 г.")]
    [InlineData("до 30.04.23", "до 30.04.24")]
    [InlineData("2023-2024 учебный год", "2024-2025 учебный год")]
    [InlineData("2023/24", "2024/25")]
    [InlineData("в 2023/2024 уч. году", "в 2024/2025 уч. году")]
    [InlineData("23/24 уч. год, 23 – 24 учебный год", "24/25 уч. год, 24 – 25 учебный год")]
    [InlineData("2023-24 гг.", "2024-25 гг.")]
    [InlineData("II полугодии 2022 – 2023 учебного года и на 2023 – 2024 учебный год", "II полугодии 2023 – 2024 учебного года и на 2024 – 2025 учебный год")]
    [InlineData("ВО II ПОЛУГОДИИ 2022 – 2023 УЧЕБНОГО ГОДА", "ВО II ПОЛУГОДИИ 2023 – 2024 УЧЕБНОГО ГОДА")]
    [InlineData("в 2023 году", "в 2024 году")]
    [InlineData("Январь - 2023г. Февраль 2023г.", "Январь - 2024г. Февраль 2024г.")]
    [InlineData("2025 г. 2024 г. 2024 г.", "2026 г. 2025 г. 2025 г.")]
    [InlineData("2024 г.-2025 г. 2024 г.", "2025 г.-2026 г. 2025 г.")]
    [InlineData("III квартал 2024,2025 годов", "III квартал 2025,2026 годов")]
    [InlineData("сентябрь 2023-май 2024 г.", "сентябрь 2024-май 2025 г.")]
    [InlineData("к 2023-му году, ВПР-2023, 09.2023", "к 2024-му году, ВПР-2024, 09.2024")]
    [InlineData("от 01.09.2023 до 31.05.2024", "от 01.09.2024 до 31.05.2025")]
    [InlineData("результатов ВПР, проведенных в сентябре-октябре 2022 года", "результатов ВПР, проведенных в сентябре-октябре 2023 года")]
    [InlineData("Анализ «ВПР – 2023» (2023)", "Анализ «ВПР – 2024» (2024)")]
    public void Of_YearsOfThePlan_MovesThem(string words, string expected)
    {
        var shifted = OneYear.Of(words);
        shifted.After.ShouldBe(expected);
        shifted.IsChanged.ShouldBeTrue();
        shifted.Kept.ShouldBeEmpty();
        shifted.Moved.Select(year => year.Before.In(words).Length).ShouldBe(shifted.Moved.Select(year => year.After.In(expected).Length));
    }

    [Theory]
    [InlineData("приказ от 06.03.2023 № 681", "06.03.2023")]
    [InlineData("от 06.03.23 № 681", "06.03.23")]
    [InlineData("от 30 марта 2023г. № 164", "2023")]
    [InlineData("от «30» марта 2023 года", "2023")]
    [InlineData("письма 15.03.2023 г. № 01-20/1290", "15.03.2023")]
    [InlineData("закон 2023 г. № 273-ФЗ", "2023")]
    [InlineData("приказ «Об утверждении карты «500+» в 2023 году»", "2023")]
    [InlineData("приказ \"О работе в 2023 году\"", "2023")]
    public void Of_DatesAndNamesOfActs_StayAndAreTold(string words, string year)
    {
        var shifted = OneYear.Of(words);
        shifted.After.ShouldBe(words);
        var kept = shifted.Kept.ShouldHaveSingleItem();
        (kept.Because, kept.Place.In(words)).ShouldBe((KeptBecause.OfAnAct, year));
    }

    [Theory]
    [InlineData("с 2019 года", "2019")]
    [InlineData("до 2030 года", "2030")]
    [InlineData("Программа на 2018–2024 годы", "2018–2024")]
    [InlineData("2023–2030 гг.", "2023–2030")]
    public void Of_YearsOutsideOfThePlan_StayAndAreTold(string words, string years)
    {
        var shifted = OneYear.Of(words);
        shifted.After.ShouldBe(words);
        var kept = shifted.Kept.ShouldHaveSingleItem();
        (kept.Because, kept.Place.In(words)).ShouldBe((KeptBecause.OutsideThePlan, years));
    }

    [Theory]
    [InlineData("ежегодно (сентябрь, январь)")]
    [InlineData("2023 обучающихся, 2024 руб., 2023,5 балла, 2023 %")]
    [InlineData("№ 2023, №2024, № 01-20/2023, № 5-2023, 2023/681, 2023-а, 2023-15")]
    [InlineData("ФГОС 2023, ФГОС ООО 2023")]
    [InlineData("п. 23/24, 23-24 мая, в 23 кабинете, 20.24, 1.20.23.4")]
    [InlineData("12023, 20231, 32.13.2023")]
    [InlineData("")]
    public void Of_WhatIsNoYear_IsNotEvenTold(string words)
    {
        var shifted = OneYear.Of(words);
        shifted.After.ShouldBe(words);
        (shifted.Moved.Count, shifted.Kept.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("до 29.02.2024", 1, "до 29.02.2024")]
    [InlineData("29 февраля 2024 г.", 1, "29 февраля 2024 г.")]
    [InlineData("29 февраля 2024 г.", 4, "29 февраля 2028 г.")]
    [InlineData("до 29.02.2024", 4, "до 29.02.2028")]
    [InlineData("28.02.2023", 1, "28.02.2024")]
    public void Of_TheDayThatNotEveryYearHas_MovesOnlyToWhereItIs(string words, int years, string expected)
    {
        var shifted = new YearShift(OneYear.Plan, years).Of(words);
        shifted.After.ShouldBe(expected);
        shifted.Kept.Select(year => year.Because).ShouldBe(words == expected ? [KeptBecause.NoSuchDay] : []);
    }

    [Fact]
    public void Of_NoYears_LeavesEveryWord()
    {
        var shifted = new YearShift(OneYear.Plan, 0).Of("в 2023 году, от 06.03.2023 № 681");
        (shifted.After, shifted.IsChanged, shifted.Kept.Count).ShouldBe(("в 2023 году, от 06.03.2023 № 681", false, 0));
    }

    [Fact]
    public void Of_TheCenturysEnd_IsNotLeft() =>
        new YearShift(Notation.Period("2099-01-01..2099-12-31"), 1).Of("в 2099 году").Kept.ShouldHaveSingleItem().Because.ShouldBe(KeptBecause.OutsideThePlan);

    [Theory]
    [InlineData("2023-01-01..2024-08-31", 1, "2024-01-01..2025-08-31")]
    [InlineData("2024-01-01..2025-12-31", 2, "2026-01-01..2027-12-31")]
    [InlineData("2023-08-01..2024-07-31", 1, "2024-08-01..2025-07-31")]
    [InlineData("2023-09-01..2023-12-31", 1, "2024-09-01..2024-12-31")]
    [InlineData("2023-03-01..2024-02-29", 1, "2024-03-01..2025-02-28")]
    [InlineData("2022-03-01..2023-02-28", 1, "2023-03-01..2024-02-29")]
    public void Usual_IsAsManyWholeYearsAsThePlanLasts(string plan, int years, string next)
    {
        YearShift.Usual(Notation.Period(plan)).ShouldBe(years);
        new YearShift(Notation.Period(plan), years).ShiftedPlan().ShouldBe(Notation.Period(next));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void WhyNot_MoreOrFewerYearsThanPlansLieApart_NamesTheRule(int years, bool isAllowed)
    {
        YearShift.WhyNot(years).Select(refusal => refusal.Rule).ShouldBe(isAllowed ? [] : [YearShift.GoesForwardSomeYears]);
        if (!isAllowed)
        {
            Should.Throw<RefusedException>(() => new YearShift(OneYear.Plan, years));
        }
    }

    /// <summary>Longest cells of years, dashes and quotation marks: nobody waits.</summary>
    [Theory]
    [InlineData("2023–")]
    [InlineData("«Об ")]
    [InlineData("от 1 мая 2023 ")]
    [InlineData("23/24 ")]
    [InlineData("2023 г.     ")]
    [InlineData("29 февраля    ")]
    public void Of_HostileWords_TakesNoLongTime(string part)
    {
        var words = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        OneYear.Of(words).Before.ShouldBeSameAs(words);
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(5);
    }
}
