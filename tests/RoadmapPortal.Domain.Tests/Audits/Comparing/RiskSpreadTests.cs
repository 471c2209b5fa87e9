using RoadmapPortal.Domain.Audits.Comparing;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Audits.Comparing;

public sealed class RiskSpreadTests
{
    [Fact]
    public void Of_FewRisks_HasALineForEachNumber() =>
        RiskSpread.Of([Compared(0, 2), Compared(2, 0), Compared(2, 2)]).ShouldBe([new(0, 0, 1, 1), new(1, 1, 0, 0), new(2, 2, 2, 2)]);

    [Fact]
    public void Of_ManyRisks_HasElevenLinesAtMostAndEverySchoolInOne()
    {
        var schools = Enumerable.Range(0, 41).Select(number => Compared(number, 40 - number)).ToList();
        var spread = RiskSpread.Of(schools);
        spread.Count.ShouldBe(11);
        spread[0].ShouldBe(new RiskSpread(0, 0, 1, 1));
        (spread[1].Least, spread[1].Most, spread[^1].Most).ShouldBe((1, 4, 40));
        spread.Sum(line => line.SchoolsBefore).ShouldBe(41);
        spread.Sum(line => line.SchoolsNow).ShouldBe(41);
    }

    [Fact]
    public void Of_NoSchools_SaysNone() => RiskSpread.Of([]).ShouldBe([new(0, 0, 0, 0)]);

    private static ComparedSchool Compared(int before, int now) =>
        new(new School(MunicipalityId.New(), SchoolId.New(), SchoolKind.Secondary, 1, "1", "СОШ № 1", 1, []), Lines(Math.Max(0, now - before)), Lines(Math.Max(0, before - now)), Lines(Math.Min(before, now)));

    private static ComparedParameter[] Lines(int count) => [.. Enumerable.Repeat(new ComparedParameter([], [], [], [], [], []), count)];
}
