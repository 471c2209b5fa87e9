using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

/// <summary>The parser's own tests say what dates mean; these, which check speaks of them, where, and what it offers.</summary>
public sealed class DateProblemsTests
{
    [Theory]
    [InlineData("май 2023", "май 2023")]
    [InlineData("Октябрь 2023 г., сентябрь 2024 г.", "сентябрь 2024 г.")]
    [InlineData("до 30.04.2023 г.", "до 30.04.2023 г.")]
    [InlineData("декабрь – июнь 2024 г.", "")]
    [InlineData("октябрь 2023 г.", "")]
    [InlineData("Август 2023", "")]
    [InlineData("до 31.07.2024", "")]
    [InlineData("декабрь, июнь", "")]
    [InlineData("По графику", "")]
    [InlineData("", "")]
    public void OutsideThePeriod_FindsTheWordsOfThatDate(string dates, string expected) =>
        Checkup.FoundIn(RoadmapChecks.DatesLieInsideThePeriod, ColumnKind.Dates, dates).ShouldBe(expected);

    [Theory]
    [InlineData("декабрь – июнь 2024 г.", "декабрь – июнь 2024 г.", "декабрь 2023 г. – июнь 2024 г.")]
    [InlineData("декабрь 2023 г. – июнь 2024 г.", "", "")]
    [InlineData("сентябрь – май", "", "")]
    [InlineData("май – июнь 2024 г.", "", "")]
    [InlineData("май – май 2024 г.", "", "")]
    public void Backwards_FindsIt_AndOffersAReading(string dates, string expected, string offered)
    {
        var checkup = new Checkup().Row("Семинар", dates: dates);
        string.Join(" | ", checkup.Found(RoadmapChecks.IntervalsEndAfterTheyBegin)).ShouldBe(expected);
        checkup.Flaws(RoadmapChecks.IntervalsEndAfterTheyBegin).SelectMany(flaw => flaw.Fixes).Select(fix => fix.Changes[0].Words).ShouldBe(offered.Length == 0 ? [] : [offered]);
    }

    [Theory]
    [InlineData("по пану СКИРО", "по пану СКИРО")]
    [InlineData("31 февраля 2024 г.", "31 февраля 2024 г.")]
    [InlineData("по плану СКИРО", "")]
    [InlineData("В течение учебного года", "")]
    [InlineData("ежегодно (до 15 сентября, до 15 января)", "")]
    [InlineData("постоянно", "")]
    public void NotUnderstood_FindsTheWords(string dates, string expected) =>
        Checkup.FoundIn(RoadmapChecks.DatesAreUnderstood, ColumnKind.Dates, dates).ShouldBe(expected);

    [Fact]
    public void Look_ATableWithoutDates_IsNotAsked() => new Checkup(without: ColumnKind.Dates).Row("Семинар", dates: "31 февраля").Lines().ShouldBeEmpty();
}
