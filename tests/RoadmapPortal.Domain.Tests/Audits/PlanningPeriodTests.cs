using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits;

public sealed class PlanningPeriodTests
{
    private readonly PlanningPeriod period = new(
        MunicipalityId.New(), PlanningPeriodId.New(), "2023 – 2024 учебный год", new DateOnly(2023, 8, 1), new DateOnly(2024, 7, 31), RiskCatalogueVersionId.New());

    [Theory]
    [InlineData("2024 год", "2024-01-01", "2024-12-31", "")]
    [InlineData("Один день", "2024-01-01", "2024-01-01", "")]
    [InlineData("Десять лет", "2024-01-01", "2033-12-31", "")]
    [InlineData("Больше", "2024-01-01", "2034-01-01", "period/lasts-a-few-years")]
    [InlineData("Опечатка", "2024-01-01", "9999-12-31", "period/lasts-a-few-years")]
    [InlineData("Конец времён", "9998-01-01", "9999-12-31", "")]
    [InlineData("Наоборот", "2024-09-01", "2024-08-31", "period/begins-before-it-ends")]
    [InlineData(" ", "2024-09-01", "2024-08-31", "wording/says-something period/begins-before-it-ends")]
    public void Change_AsSeen_TakesWhatIsAPeriod(string words, string from, string to, string reasons)
    {
        var before = period.Terms();
        var terms = new PeriodTerms(words, DateOnly.ParseExact(from, "yyyy-MM-dd", null), DateOnly.ParseExact(to, "yyyy-MM-dd", null));
        Names(period.WhyNotChange(before, terms)).ShouldBe(reasons);
        if (reasons.Length == 0)
        {
            period.Change(before, terms);
        }
        else
        {
            Should.Throw<RefusedException>(() => period.Change(before, terms));
        }

        period.Terms().ShouldBe(reasons.Length == 0 ? terms : before);
    }

    [Fact]
    public void Change_NotAsSeen_SaysWhatTheOtherWrote()
    {
        var seen = period.Terms();
        period.Change(seen, seen with { Words = "2024 год" });
        period.WhyNotChange(seen, seen with { Words = "Иначе" }).ShouldHaveSingleItem().Words.ShouldContain("«2024 год, 01.08.2023 – 31.07.2024»");
        period.WhyNotChange(seen, period.Terms()).ShouldBeEmpty();
        Names(period.WhyNotChange(seen, seen with { Words = "" })).ShouldBe("wording/is-still-as-seen wording/says-something");
    }

    private static string Names(IReadOnlyList<Refusal> refusals) => string.Join(' ', refusals.Select(refusal => refusal.Rule.Id));
}
