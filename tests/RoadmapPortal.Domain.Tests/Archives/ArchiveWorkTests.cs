using RoadmapPortal.Domain.Archives;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Archives;

public sealed class ArchiveWorkTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Work_ThatIsSilentForMoreThanAMinute_IsLostAndRunsNoMore()
    {
        var work = NewWork();
        work.Tell("Карты школ", 12, 69, Morning.AddMinutes(10));
        work.IsRunning(Morning.AddMinutes(11)).ShouldBeTrue();
        work.IsLost(Morning.AddMinutes(11)).ShouldBeFalse();
        work.IsRunning(Morning.AddMinutes(11).AddSeconds(1)).ShouldBeFalse();
        work.IsLost(Morning.AddMinutes(11).AddSeconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void Work_EndsOnce()
    {
        var work = NewWork();
        work.Unwant();
        work.IsUnwanted.ShouldBeTrue();
        work.End(ArchiveWorkState.Cancelled, null, Morning.AddMinutes(1));
        work.IsLost(Morning.AddDays(1)).ShouldBeFalse("what has ended is not lost");
        Should.Throw<InvalidOperationException>(() => work.End(ArchiveWorkState.Done, null, Morning.AddMinutes(2)));
        work.Tell("Опись", 0, 0, Morning.AddMinutes(3));
        (work.State, work.Step, work.HeardAt).ShouldBe((ArchiveWorkState.Cancelled, "", Morning));
    }

    [Fact]
    public void Problem_OfAnArchiveWithAThousandFaults_IsCut()
    {
        var work = NewWork();
        work.End(ArchiveWorkState.Failed, new string('я', 100_000), Morning);
        work.Problem!.Length.ShouldBe(8_000);
    }

    private static ArchiveWork NewWork() => new(MunicipalityId.New(), ArchiveWorkKind.Making, null, "2023 – 2024 учебный год", PersonId.New(), "Администратор", Morning);
}
