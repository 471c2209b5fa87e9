using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tests.Schedules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.CopyForward;

public sealed class NextPeriodTests
{
    private static readonly Rule[] Rules =
        [NextPeriod.HasWords, NextPeriod.WordsFit, NextPeriod.EndsAfterItBegins, NextPeriod.LastsAFewYears, NextPeriod.GoesForward];

    [Theory]
    [InlineData("2024 – 2025", "2024-08-01", "2025-07-31", "")]
    [InlineData("2024 – 2025", "2023-08-02", "2023-08-02", "")]
    [InlineData(" ", "2024-08-01", "2025-07-31", "has-words")]
    [InlineData("2024", "2024-08-01", "2024-07-31", "ends-after-it-begins")]
    [InlineData("2024", "2023-08-01", "2024-07-31", "goes-forward")]
    [InlineData("2024", "2024-08-01", "2034-12-31", "")]
    [InlineData("2024", "2024-08-01", "2035-01-01", "lasts-a-few-years")]
    [InlineData("2024", "2099-08-01", "2100-01-01", "lasts-a-few-years")]
    [InlineData("", "0204-08-01", "0204-07-31", "has-words ends-after-it-begins goes-forward")]
    [InlineData("2024", "0204-08-01", "0205-07-31", "lasts-a-few-years goes-forward")]
    public void WhyNot_NamesEveryRuleThatIsNotKept(string words, string from, string to, string broken)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var period = new NextPeriod(words, DateOnly.ParseExact(from, "yyyy-MM-dd", culture), DateOnly.ParseExact(to, "yyyy-MM-dd", culture));
        var refused = period.WhyNot(Notation.Period("2023-08-01..2024-07-31")).Select(refusal => refusal.Rule).ToList();
        refused.ShouldBe(broken.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(end => Rules.Single(rule => rule.Id.EndsWith("/" + end, StringComparison.Ordinal))));
    }

    [Fact]
    public void WhyNot_EndlessWords_AreRefused()
    {
        var period = new NextPeriod(new string('а', 301), new DateOnly(2024, 8, 1), new DateOnly(2025, 7, 31));
        period.WhyNot(Notation.Period("2023-08-01..2024-07-31")).ShouldHaveSingleItem().Rule.ShouldBe(NextPeriod.WordsFit);
    }

    [Fact]
    public void After_Sochi_MovesWordsAndDates()
    {
        var old = new PlanningPeriod(
            Sample.Tenant, PlanningPeriodId.New(), "II полугодие 2022 – 2023 учебного года и 2023 – 2024 учебный год", new DateOnly(2023, 1, 1), new DateOnly(2024, 8, 31), RiskCatalogueVersionId.New());
        NextPeriod.After(old, new YearShift(Notation.Period("2023-01-01..2024-08-31"), 1)).ShouldBe(
            new NextPeriod("II полугодие 2023 – 2024 учебного года и 2024 – 2025 учебный год", new DateOnly(2024, 1, 1), new DateOnly(2025, 8, 31)));
    }
}
