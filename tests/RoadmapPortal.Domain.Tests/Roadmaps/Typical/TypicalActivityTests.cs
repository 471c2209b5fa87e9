using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Typical;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Typical;

/// <summary>What was planned before is offered once, most used first, in the words of the new period.</summary>
public sealed class TypicalActivityTests
{
    private static readonly PeriodDates Old = new(new DateOnly(2022, 8, 1), new DateOnly(2023, 7, 31));
    private static readonly PeriodDates Last = new(new DateOnly(2023, 8, 1), new DateOnly(2024, 7, 31));
    private static readonly PeriodDates Next = new(new DateOnly(2024, 8, 1), new DateOnly(2025, 7, 31));

    [Fact]
    public void SameWordsOfSeveralRows_AreOneOffer_MostUsedFirst()
    {
        var offers = TypicalActivity.Of([Row("Тренинг", Last), Row("Семинар «Мотивация»", Old), Row("семинар \"мотивация\" ", Last), Row(" ", Last)], "8.2", Next);

        offers.Select(offer => (offer.Cells[ColumnKind.Title], offer.Count, offer.PeriodWords)).ShouldBe([("семинар \"мотивация\" ", 2, "2023"), ("Тренинг", 1, "2023")]);
    }

    [Fact]
    public void DatesAreMovedToTheNewPeriod_AndTheCodeIsThatOfTheParameterThere()
    {
        var offer = TypicalActivity.Of([Row("Семинар", Last, "октябрь 2023 г.", "3.2, 4.1")], "8.2", Next).ShouldHaveSingleItem();

        (offer.Cells[ColumnKind.Dates], offer.Cells[ColumnKind.Codes], offer.ToLookAt).ShouldBe(("октябрь 2024 г.", "8.2", null));
        (offer.Cells[ColumnKind.Form], offer.Cells[ColumnKind.Result]).ShouldBe(("форма", ""));
    }

    [Fact]
    public void DatesThatTheNewPeriodDoesNotHave_AreToBeLookedAt() =>
        TypicalActivity.Of([Row("Семинар", Last, "29 февраля 2024 г.")], "8.2", Next).ShouldHaveSingleItem().ToLookAt.ShouldNotBeNull();

    [Fact]
    public void RowWithoutADate_HasNothingToLookAt() => TypicalActivity.Of([Row("Семинар", Old)], "8.2", Next).ShouldHaveSingleItem().ToLookAt.ShouldBeNull();

    [Fact]
    public void ThousandActivities_AreABoundedList() =>
        TypicalActivity.Of(Enumerable.Range(0, 1_000).Select(at => Row($"Семинар {at}", Last)), "8.2", Next).Count.ShouldBe(TypicalActivity.Most);

    private static PastActivity Row(string title, PeriodDates period, string dates = "", string codes = "") => new(
        Cells.From([new(ColumnKind.Title, title), new(ColumnKind.Form, "форма"), new(ColumnKind.Dates, dates), new(ColumnKind.Codes, codes), new(ColumnKind.Result, "результат")]),
        Level.Municipal, period, period.From.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
