using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

public sealed class ScheduleProblemTests
{
    private const string SchoolYear = "2023-08-01..2024-07-31";

    [Theory]
    [InlineData("осенью", "осенью")]
    [InlineData("май 2024 г. (предварительно)", "предварительно")]
    [InlineData("в течение месяца", "в течение месяца")]
    [InlineData("по пану ММС", "по пану ММС")]
    [InlineData("28 числа", "28 числа")]
    [InlineData("10 и 12", "10", "12")]
    [InlineData("понедельник", "понедельник")]
    [InlineData("5 полугодие", "5 полугодие")]
    [InlineData("1 раз в 2 недели", "1 раз в 2 недели")]
    [InlineData("I четверть", "I четверть")]
    [InlineData("май – июнь 2023–2024 гг.", "–")]
    [InlineData("май 2023–2024", "май 2023–2024")]
    [InlineData("2024 учебный год", "учебный год")]
    [InlineData("май 2024 г., 2025 – 2026 гг.", "2025 – 2026 гг.")]
    [InlineData("сентябрь 2023 г. – май 2024 г., 2025 г.", "2025 г.")]
    [InlineData("ежемесячно, еженедельно", "еженедельно")]
    [InlineData("ежегодно 28 числа", "28 числа")]
    [InlineData("32 мая 2024", "32")]
    [InlineData("15.13.2023", "15.13.2023")]
    [InlineData("май 20244", "20244")]
    [InlineData("ааа и ббб, май", "ааа и ббб")]
    [InlineData("/", "/")]
    public void Read_WordsThatAreNotUnderstood_AreNamedWithTheirPlace_AndNothingIsGuessed(string text, params string[] places)
    {
        var schedule = Schedule.Read(text, Notation.Period(SchoolYear));
        schedule.Kind.ShouldBe(ScheduleKind.Unclear);
        schedule.Windows.ShouldBeEmpty();
        schedule.Problems.ShouldAllBe(problem => problem.Rule == ScheduleRules.EveryWordIsUnderstood);
        schedule.Problems.Select(problem => text.Substring(problem.Start, problem.Length)).ShouldBe(places);
    }

    [Theory]
    [InlineData("31 июня 2024 г.", "schedule/the-day-exists")]
    [InlineData("30.02.2024", "schedule/the-day-exists")]
    [InlineData("29.02.2023", "schedule/the-day-exists")]
    [InlineData("31 июня", "schedule/the-day-exists")]
    public void Read_ADayThatNoCalendarHas_IsUnclear(string text, string rule) => SingleProblem(text, SchoolYear, rule).Length.ShouldBe(text.Length);

    [Fact]
    public void Read_AYearlessMonthThatThePeriodLacks_IsUnclear()
    {
        SingleProblem("июль", "2023-09-01..2024-05-31", "schedule/a-yearless-date-occurs-in-the-period");
        Schedule.Read("июль", Notation.Period("2023-09-01..2024-05-31")).Kind.ShouldBe(ScheduleKind.Unclear);
    }

    [Theory]
    [InlineData("1900-01-01..2199-12-31", "еженедельно")]
    [InlineData("2000-01-01..2059-12-31", "еженедельно")]
    [InlineData("2016-01-01..2023-12-31", "еженедельно понедельник, вторник, среда, четверг, пятница")]
    [InlineData("2023-01-01..2023-12-31", "еженедельно с 1 января 2050 г. по 31 декабря 2099 г.")]
    public void Read_ARecurrenceOfMoreTimesThanAnyPlanHas_IsUnclear_AndSaysWhatToDo(string period, string text)
    {
        var schedule = Schedule.Read(text, Notation.Period(period));
        schedule.Kind.ShouldBe(ScheduleKind.Unclear);
        schedule.Windows.ShouldBeEmpty();
        var problem = schedule.Problems[0];
        problem.Rule.Id.ShouldBe("schedule/a-recurrence-has-an-end");
        (problem.Start, problem.Length).ShouldBe((0, text.Length));
        problem.Words.ShouldBe(
            "Срок повторяется больше 2000 раз: столько сроков нельзя отследить. "
            + "Укажите более короткий промежуток, более редкое повторение или разделите мероприятие на несколько.");
    }

    [Theory]
    [InlineData("май 2020 г.", "2020-05")]
    [InlineData("до 30.04.2020", "2020-04-30")]
    [InlineData("май – сентябрь 2024 г.", "2024-05..2024-09")]
    [InlineData("после 15 мая 2025 г.", "2025-05-16")]
    [InlineData("ежемесячно 2025 года", "2025-01; 2025-02; 2025-03; 2025-04; 2025-05; 2025-06; 2025-07; 2025-08; 2025-09; 2025-10; 2025-11; 2025-12")]
    public void Read_DatesOutsideThePeriod_AreKeptAsUnderstood_AndFlagged(string text, string windows)
    {
        SingleProblem(text, SchoolYear, "schedule/dates-lie-inside-the-period");
        Notation.Of(Schedule.Read(text, Notation.Period(SchoolYear)).Windows).ShouldBe(Notation.Windows(windows));
    }

    [Theory]
    [InlineData("2024 г.")]
    [InlineData("2023-2024 учебный год")]
    [InlineData("II полугодие 2023 – I полугодие 2024 года")]
    public void Read_DatesThatThePeriodCutsInPart_AreNotFlagged(string text) =>
        Schedule.Read(text, Notation.Period(SchoolYear)).Problems.ShouldBeEmpty();

    [Fact]
    public void Read_AnIntervalThatEndsBeforeItBegins_IsKeptAndOffersBothReadings()
    {
        var problem = SingleProblem("апрель 2024, декабрь – июнь 2024 г.", "2024-01-01..2025-12-31", "schedule/an-interval-ends-after-it-begins");
        (problem.Start, problem.Length).ShouldBe((13, 22));
        Notation.Of(problem.Readings).ShouldBe(Notation.Windows("2023-12..2024-06; 2024-12..2025-06"));
        problem.Words.ShouldBe(
            "Срок кончается раньше, чем начинается: декабрь 2024 – июнь 2024. "
            + "Возможно, имелось в виду: декабрь 2023 – июнь 2024 или декабрь 2024 – июнь 2025.");
    }

    [Fact]
    public void Read_TwoYearsThatChangedPlaces_AreOfferedTheOtherWayRound()
    {
        var problem = SingleProblem("май 2025 г. – сентябрь 2024 г.", "2024-01-01..2025-12-31", "schedule/an-interval-ends-after-it-begins");
        Notation.Of(problem.Readings).ShouldBe(Notation.Windows("2024-09..2025-05"));
    }

    [Fact]
    public void Read_AYearlessMonthThatThePeriodHasTwice_IsBoth_AndAsksForTheYear()
    {
        var problem = SingleProblem("июнь", "2024-01-01..2025-12-31", "schedule/a-year-is-said-when-several-fit");
        problem.Words.ShouldBe("Год не указан, а в плановом периоде такой срок не один: июнь 2024; июнь 2025.");
        Notation.Of(problem.Readings).ShouldBe(Notation.Windows("2024-06; 2025-06"));
    }

    [Fact]
    public void Read_SeveralProblems_AreInTheOrderOfTheText() =>
        Schedule.Read("май 2020, декабрь – июнь 2024, май 2030", Notation.Period(SchoolYear)).Problems.Select(problem => problem.Start)
            .ShouldBe([0, 10, 10, 31]);

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("–")]
    public void Read_NoWords_AreUnclear(string text) => Schedule.Read(text, Notation.Period(SchoolYear)).Kind.ShouldBe(ScheduleKind.Unclear);

    private static ScheduleProblem SingleProblem(string text, string period, string rule)
    {
        var problem = Schedule.Read(text, Notation.Period(period)).Problems.ShouldHaveSingleItem();
        problem.Rule.ShouldBeOfType<Rule>().Id.ShouldBe(rule);
        return problem;
    }
}
