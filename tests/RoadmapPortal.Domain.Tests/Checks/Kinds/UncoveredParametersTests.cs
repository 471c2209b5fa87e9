using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class UncoveredParametersTests
{
    [Fact]
    public void Look_AParameterWithoutAnActivity_IsFoundWithItsSchools()
    {
        var flaw = new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", isCovered: false).Flaws().ShouldHaveSingleItem();
        flaw.Check.ShouldBe(RoadmapChecks.EveryParameterHasAnActivity);
        flaw.Place.Words.ShouldBe("Аудит, параметр 4.1");
        flaw.Words.ShouldBe("Для параметра 4.1 «Дефицит педагогов» нет ни одного мероприятия. Школы: 5.");
    }

    [Theory]
    [InlineData("4.1")]
    [InlineData("2.1, 4.1.")]
    [InlineData("4.1–4.3")]
    public void Look_AParameterWhoseCodeARowNames_IsCovered(string codes) =>
        new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", isCovered: false).Row("Семинар", codes: codes).Flaws(RoadmapChecks.EveryParameterHasAnActivity).ShouldBeEmpty();

    [Fact]
    public void Look_AllParameters_CoverNone() =>
        new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", isCovered: false).Row("Семинар", codes: "все параметры").Flaws(RoadmapChecks.EveryParameterHasAnActivity).Count.ShouldBe(1);

    [Fact]
    public void Look_ARemovedRow_CoversNothing()
    {
        var checkup = new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов");
        checkup.Sample.Table.Remove(checkup.Last.Id, new DateTimeOffset(2023, 9, 1, 0, 0, 0, TimeSpan.Zero));
        checkup.Flaws(RoadmapChecks.EveryParameterHasAnActivity).Count.ShouldBe(1);
    }

    [Fact]
    public void Look_AParameterFoundAtNoSchool_NeedsNoActivity()
    {
        var checkup = new Checkup();
        checkup.Audit!.AddLine(checkup.Parameter("Кадры", "Дефицит педагогов").Id, null);
        checkup.Lines().ShouldBeEmpty();
    }

    /// <summary>Nobody can name a code where no table has a place for one.</summary>
    [Fact]
    public void Look_ARoadmapWithoutCodes_IsNotAsked() => new Checkup(without: ColumnKind.Codes).Lines().ShouldBeEmpty();

    [Fact]
    public void Look_ASchoolsRoadmap_AnswersForWhatWasFoundThereAlone()
    {
        var municipal = new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", isCovered: false);
        var other = municipal.Schooled(7);
        var roadmap = new SchoolRoadmap(Domain.Tests.Roadmaps.Sample.Tenant, RoadmapId.New(), municipal.Roadmap.PeriodId, other.Id, "Дорожная карта");
        Inspect().ShouldBeEmpty();
        municipal.Audit!.Mark(other.Id, municipal.Sample.Second.Id);
        Inspect().ShouldHaveSingleItem().Words.ShouldBe("Для параметра 2.2 «Второй» нет ни одного мероприятия.");

        IReadOnlyList<Flaw> Inspect() =>
            RoadmapInspection.Of(new CheckedRoadmap(roadmap, municipal.Period, municipal.Sample.Version, municipal.Audit, municipal.Schools, null), CheckSeverities.Usual);
    }
}
