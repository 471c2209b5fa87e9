using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

public sealed class ScheduleTests
{
    private const string SchoolYear = "2023-08-01..2024-07-31";
    private const string TwoYears = "2024-01-01..2025-12-31";
    private const string OneYear = "2023-01-01..2023-12-31";
    private const string LikeSochi = "2023-01-01..2024-08-31";

    [Theory]
    [InlineData("10 мая 2023 г.", "2023-05-10")]
    [InlineData("10.05.2023", "2023-05-10")]
    [InlineData("10.05.23 г.", "2023-05-10")]
    [InlineData("1-го сентября 2023 года", "2023-09-01")]
    [InlineData("10–12 мая 2023 г.", "2023-05-10..2023-05-12")]
    [InlineData("10, 12 и 15 мая 2023 г.", "2023-05-10; 2023-05-12; 2023-05-15")]
    [InlineData("с 10 по 12 мая 2023 года", "2023-05-10..2023-05-12")]
    [InlineData("с 10.05.2023 по 12.06.2023", "2023-05-10..2023-06-12")]
    [InlineData("10-12.05.2023", "2023-05-10..2023-05-12")]
    [InlineData("28 августа – 5 сентября 2023 г.", "2023-08-28..2023-09-05")]
    [InlineData("с сентября по ноябрь 2023 г.", "2023-09..2023-11")]
    [InlineData("с 1 сентября до 15 октября 2023 г.", "2023-09-01..2023-10-15")]
    [InlineData("до 15 мая 2023 г.", "2023-01-01..2023-05-15")]
    [InlineData("не позднее 15 мая 2023 г.", "2023-01-01..2023-05-15")]
    [InlineData("Не позже 15.05.2023", "2023-01-01..2023-05-15")]
    [InlineData("к 1 сентября 2023 г.", "2023-01-01..2023-09-01")]
    [InlineData("в срок до 01.09.2023 г.", "2023-01-01..2023-09-01")]
    [InlineData("до мая 2023 г.", "2023-01-01..2023-04-30")]
    [InlineData("до конца мая 2023 г.", "2023-01-01..2023-05-31")]
    [InlineData("до мая 2023 г. включительно", "2023-01-01..2023-05-31")]
    [InlineData("до 31 мая 2023 г. (включительно)", "2023-01-01..2023-05-31")]
    [InlineData("не позднее чем 15 мая 2023", "2023-01-01..2023-05-15")]
    [InlineData("в период с 1 по 15 октября 2023 г.", "2023-10-01..2023-10-15")]
    [InlineData("по май 2023 г.", "2023-01-01..2023-05-31")]
    [InlineData("после 15 мая 2023 г.", "2023-05-16..2023-12-31")]
    [InlineData("с 1 сентября 2023 г.", "2023-09-01..2023-12-31")]
    [InlineData("начиная с сентября 2023 г.", "2023-09-01..2023-12-31")]
    [InlineData("не ранее 1 сентября 2023 г.", "2023-09-01..2023-12-31")]
    [InlineData("в мае 2023 года", "2023-05")]
    [InlineData("янв. – сент. 2023 г.", "2023-01..2023-09")]
    [InlineData("МАЙ 2023 ГОДА", "2023-05")]
    [InlineData("мaй 2023", "2023-05")] // with a Latin «a»
    [InlineData("I и III кварталы 2023 г.", "2023-01..2023-03; 2023-07..2023-09")]
    [InlineData("II квартал 2023 г.", "2023-04..2023-06")]
    [InlineData("ІІ квартал 2023 г.", "2023-04..2023-06")] // with Cyrillic «І»
    [InlineData("Ⅱ кв. 2023 г.", "2023-04..2023-06")]
    [InlineData("2 квартал 2023 г.", "2023-04..2023-06")]
    [InlineData("2-й квартал 2023 г.", "2023-04..2023-06")]
    [InlineData("второй квартал 2023 г.", "2023-04..2023-06")]
    [InlineData("ІI полугодие 2023 г.", "2023-07..2023-12")]
    [InlineData("1-е полугодие 2023 г.", "2023-01..2023-06")]
    [InlineData("П полугодие 2023 г.", "2023-07..2023-12")]
    [InlineData("I-ое полугодие 2023 г.", "2023-01..2023-06")]
    [InlineData("1 полугодие", "2023-01..2023-06")]
    [InlineData("2023 г.", "2023")]
    [InlineData("май,\nиюнь 2023 г.", "2023-05; 2023-06")]
    [InlineData("май (июнь) 2023", "2023-05; 2023-06")]
    public void Read_InAPlanFor2023_HasTheWindows(string text, string windows) => ShouldBe(text, OneYear, ScheduleKind.Dated, windows);

    [Theory]
    [InlineData("2023/24 учебный год", "2023-09..2024-08")]
    [InlineData("2023/2024", "2023-09..2024-08")]
    [InlineData("2023-2024 учебный год", "2023-09..2024-08")]
    [InlineData("2023 – 2024 уч. г.", "2023-09..2024-08")]
    [InlineData("сентябрь – май 2023/24 учебного года", "2023-09..2024-05")]
    [InlineData("октябрь, март 2023-2024 учебного года", "2023-10; 2024-03")]
    [InlineData("I полугодие 2023-2024 учебного года", "2023-09..2023-12")]
    [InlineData("II полугодие 2022 – 2023 учебного года и 2023 – 2024 учебный год", "2023-01..2023-08; 2023-09..2024-08")]
    [InlineData("2022 – 2023 и 2023 – 2024 учебные годы", "2022-09..2023-08; 2023-09..2024-08")]
    [InlineData("сентябрь-май 2023-2024 г.г.", "2023-09..2024-05")]
    [InlineData("2023-2024 гг.", "2023..2024")]
    [InlineData("2023 г. – 2024 г.", "2023..2024")]
    public void Read_SchoolYears_RunFromSeptemberToAugust(string text, string windows) => ShouldBe(text, LikeSochi, ScheduleKind.Dated, windows);

    [Theory]
    [InlineData("сентябрь – май", SchoolYear, "2023-09..2024-05")]
    [InlineData("с сентября по май", SchoolYear, "2023-09..2024-05")]
    [InlineData("до 15 января", SchoolYear, "2023-08-01..2024-01-15")]
    [InlineData("до 15 сентября, до 15 января", SchoolYear, "2023-08-01..2023-09-15; 2023-09-16..2024-01-15")]
    [InlineData("10.05", SchoolYear, "2024-05-10")]
    [InlineData("до 20 сентября текущего года", SchoolYear, "2023-08-01..2023-09-20")]
    [InlineData("29 февраля", SchoolYear, "2024-02-29")]
    [InlineData("I полугодие", SchoolYear, "2023-09..2023-12")]
    [InlineData("II полугодие", SchoolYear, "2024-01..2024-08")]
    [InlineData("I квартал", SchoolYear, "2024-01..2024-03")]
    [InlineData("до конца учебного года", SchoolYear, "2023-08-01..2024-08-31")]
    [InlineData("до конца года", OneYear, "2023")]
    [InlineData("сентябрь 2023 г., май", SchoolYear, "2023-09; 2024-05")]
    [InlineData("сентябрь 2023 г. – май", SchoolYear, "2023-09..2024-05")]
    [InlineData("Март", "2023-03-30..2024-08-31", "2024-03")] // the last two days of March 2023 are not meant
    [InlineData("декабрь, январь", "2023-12-20..2024-01-20", "2023-12; 2024-01")]
    public void Read_YearsThatAreNotSaid_ComeFromThePeriod_AndAreSaidToBe(string text, string period, string windows)
    {
        ShouldBe(text, period, ScheduleKind.Dated, windows);
        Schedule.Read(text, Notation.Period(period)).IsYearDerived.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ежемесячно до 5 числа", OneYear, 12, "2023-01-01..2023-01-05", "2023-01-06..2023-02-05")]
    [InlineData("28 числа каждого месяца", OneYear, 12, "2023-01-28", "2023-02-28")]
    [InlineData("ежемесячно, 31-го числа", OneYear, 12, "2023-01-31", "2023-02-28")]
    [InlineData("каждое 10 число", OneYear, 12, "2023-01-10", "2023-02-10")]
    [InlineData("ежемесячно с 1 по 5 число", OneYear, 12, "2023-01-01..2023-01-05", "2023-02-01..2023-02-05")]
    [InlineData("ежемесячно с сентября по май", SchoolYear, 9, "2023-09", "2023-10")]
    [InlineData("ежемесячно (сентябрь 2023 г. – май 2024 г.)", SchoolYear, 9, "2023-09", "2023-10")]
    [InlineData("ежемесячно в течение года", OneYear, 12, "2023-01", "2023-02")]
    [InlineData("каждый месяц", "2023-03-30..2023-06-30", 3, "2023-03-30..2023-04-30", "2023-05")]
    [InlineData("ежеквартально", TwoYears, 8, "2024-01..2024-03", "2024-04..2024-06")]
    [InlineData("раз в квартал", TwoYears, 8, "2024-01..2024-03", "2024-04..2024-06")]
    [InlineData("не реже 1 раза в квартал", TwoYears, 8, "2024-01..2024-03", "2024-04..2024-06")]
    [InlineData("раз в полугодие", TwoYears, 4, "2024-01..2024-06", "2024-07..2024-12")]
    [InlineData("1 раз в полугодие", LikeSochi, 3, "2023-01..2023-08", "2023-09..2023-12")]
    [InlineData("ежегодно, 2024–2025 гг.", TwoYears, 2, "2024", "2025")]
    [InlineData("один раз в год", TwoYears, 2, "2024", "2025")]
    [InlineData("каждый учебный год", LikeSochi, 2, "2023-01..2023-08", "2023-09..2024-08")]
    [InlineData("еженедельно", "2024-01-01..2024-12-29", 52, "2024-01-01..2024-01-07", "2024-01-08..2024-01-14")]
    [InlineData("каждый понедельник", "2024-01-01..2024-01-31", 5, "2024-01-01", "2024-01-08")]
    [InlineData("по вторникам и четвергам", "2024-01-01..2024-01-31", 9, "2024-01-02", "2024-01-04")]
    [InlineData("еженедельно по пятницам", "2024-01-01..2024-01-31", 4, "2024-01-05", "2024-01-12")]
    [InlineData("первый понедельник месяца", OneYear, 12, "2023-01-02", "2023-02-06")]
    [InlineData("последняя пятница каждого месяца", OneYear, 12, "2023-01-27", "2023-02-24")]
    [InlineData("ежегодно до 1 сентября", TwoYears, 2, "2024-01-01..2024-09-01", "2024-09-02..2025-09-01")]
    [InlineData("ежегодно в августе", TwoYears, 2, "2024-08", "2025-08")]
    [InlineData("ежегодно, сентябрь – май", "2023-09-01..2025-08-31", 2, "2023-09..2024-05", "2024-09..2025-05")]
    public void Read_Recurring_HasEveryOccurrenceInThePeriod(string text, string period, int count, string first, string second)
    {
        var schedule = Schedule.Read(text, Notation.Period(period));
        schedule.Problems.ShouldBeEmpty();
        schedule.Kind.ShouldBe(ScheduleKind.Recurring);
        schedule.Occurrences.Count.ShouldBe(count);
        Notation.Of(schedule.Occurrences.Take(2)).ShouldBe(Notation.Windows($"{first}; {second}"));
    }

    /// <summary>In a plan of 2024: three years of 12 months; the 523 working days of two years; what overlaps, once.</summary>
    [Theory]
    [InlineData("ежемесячно с 1 января 1990 г. по 31 декабря 2099 г.", 36, "2023-01-01..2025-12-31")]
    [InlineData("еженедельно понедельник, вторник, среда, четверг, пятница, 2024–2025 гг.", 523, "2024-01-01..2025-12-31")]
    [InlineData("еженедельно понедельник, понедельник, май 2024 г.", 4, "2024-05-06..2024-05-27")]
    [InlineData("еженедельно с 6 мая 2024 г. по 26 мая 2024 г., с 13 мая 2024 г. по 9 июня 2024 г.", 5, "2024-05-06..2024-06-09")]
    [InlineData("ежедневно с 6 мая 2024 г. по 26 мая 2024 г., с 13 мая 2024 г. по 9 июня 2024 г.", 1, "2024-05-06..2024-06-09")]
    [InlineData("ежегодно, 1990–2099 гг.", 3, "2023-01-01..2025-12-31")]
    [InlineData("ежемесячно 2033 г.", 12, "2033-01-01..2033-12-31")]
    public void Read_RecurringWithinDates_IsKeptToAYearAroundThePeriod(string text, int count, string days)
    {
        var schedule = Schedule.Read(text, Notation.Period("2024-01-01..2024-12-31"));
        schedule.Kind.ShouldBe(ScheduleKind.Recurring);
        schedule.Windows.Count.ShouldBe(count);
        new PeriodDates(schedule.From!.Value, schedule.To!.Value).ShouldBe(Notation.Period(days));
    }

    [Fact]
    public void Read_ADaySaidOften_IsSaidOnce() =>
        Schedule.Read("еженедельно" + string.Concat(Enumerable.Repeat(" понедельник,", 40)), Notation.Period("2024-01-01..2024-12-31")).Windows.Count.ShouldBe(53);

    [Fact]
    public void Read_Daily_IsOneWindow() => ShouldBe("ежедневно", OneYear, ScheduleKind.Recurring, "2023");

    [Fact]
    public void Read_SeveralTimesInAYear_KeepsHowMany()
    {
        var schedule = Schedule.Read("два раза в год", Notation.Period(TwoYears));
        schedule.Recurrence.ShouldBe(new Recurrence(RecurrenceUnit.Year, 2));
        Notation.Of(schedule.Windows).ShouldBe(Notation.Windows("2024; 2025"));
    }

    [Theory]
    [InlineData("постоянно")]
    [InlineData("Весь период")]
    [InlineData("весь срок реализации программы")]
    [InlineData("в течении всего периода реализации дорожной карты")]
    [InlineData("на протяжении всего учебного года")]
    [InlineData("в течение планового периода")]
    [InlineData("по мере необходимости")]
    [InlineData("по мере поступления заявок")]
    [InlineData("при необходимости")]
    [InlineData("по запросу")]
    [InlineData("постоянно, в течение года")]
    public void Read_WhatLasts_HasThePeriod(string text) => ShouldBe(text, SchoolYear, ScheduleKind.Throughout, "2023-08..2024-07");

    [Theory]
    [InlineData("в течение 2024 года", "2024")]
    [InlineData("весь 2024 год", "2024")]
    [InlineData("в течение 2023-2024 учебного года", "2023-09..2024-08")]
    public void Read_ANamedYearThatSomethingLasts_IsThatYear(string text, string windows) => ShouldBe(text, LikeSochi, ScheduleKind.Throughout, windows);

    [Fact]
    public void Read_AMonthThatSomethingLasts_IsADate() => ShouldBe("в течение мая 2024 г.", LikeSochi, ScheduleKind.Dated, "2024-05");

    [Theory]
    [InlineData("по графику")]
    [InlineData("ПО ГРАФИКУ, утверждённому 12.05.2023")]
    [InlineData("по утвержденному плану-графику")]
    [InlineData("согласно приказу № 12 от 1 мая 2023")]
    [InlineData("в соответствии с планом работы")]
    [InlineData("в установленные сроки")]
    [InlineData("в сроки, установленные приказом")]
    [InlineData("по согласованию с администрацией")]
    [InlineData("ежемесячно по плану школы")]
    [InlineData("в течение года по отдельному графику")]
    public void Read_WhatAnotherPaperDates_HasNoWindow(string text) => ShouldBe(text, OneYear, ScheduleKind.ByPlan, "");

    [Fact]
    public void Read_MonthsThatAPlanDatesCloser_AreKept() => ShouldBe("май – июнь 2023 г. по графику ЕГЭ", OneYear, ScheduleKind.Dated, "2023-05..2023-06");

    private static void ShouldBe(string text, string period, ScheduleKind kind, string windows)
    {
        var schedule = Schedule.Read(text, Notation.Period(period));
        schedule.Problems.Where(problem => problem.Rule != ScheduleRules.DatesLieInsideThePeriod).ShouldBeEmpty();
        schedule.Kind.ShouldBe(kind);
        Notation.Of(schedule.Windows).ShouldBe(Notation.Windows(windows));
        schedule.Text.ShouldBe(text);
    }
}
