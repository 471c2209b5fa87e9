using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Tests.Schools;

/// <summary>Lists of periods before and after a school was closed.</summary>
public sealed class ClosedSchoolListTests
{
    private static readonly DateOnly LastDay = new(2024, 8, 31), Before = new(2023, 9, 1), After = new(2024, 9, 1);

    private readonly List<School> schools = Register.Schools("1", "2", "3", "4", "г44");

    public ClosedSchoolListTests()
    {
        schools[1].Merge(schools[4], LastDay);
        schools[2].Close(LastDay);
    }

    [Fact]
    public void Read_ForAnEarlierPeriod_StillMarksThem()
    {
        foreach (var list in (SchoolList[])[new SchoolList(schools, Before), new SchoolList(schools)])
        {
            list.Read("1–4, г44").Means(schools).ShouldBeTrue();
            list.Read("все школы").Means(schools).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("1, 2, 4", "2")]
    [InlineData("1, СОШ № 2, 4", "СОШ № 2")]
    [InlineData("1; 2–3; 4", "2–3")]
    public void Read_ForALaterPeriod_SaysWhatBecameOfThem_AndMarksNeitherThemNorTheSuccessor(string typed, string unknown)
    {
        var reading = new SchoolList(schools, After).Read(typed);
        reading.Schools.Select(school => school.Label).ShouldBe(["1", "4"]);
        var told = reading.Unknown.ShouldHaveSingleItem();
        told.Words.ShouldBe(unknown);
        told.Place.In(typed).ShouldBe(unknown);
        told.Closed.ShouldBe(schools[1]);
        told.Explanation().ShouldBe("«2» присоединена к «г44» (31.08.2024): если речь о ней, напишите «г44»");
    }

    [Fact]
    public void Read_ASchoolThatOnlyClosed_SaysSo() =>
        new SchoolList(schools, After).Read("3").Unknown.ShouldHaveSingleItem().Explanation().ShouldBe("«3» закрыта 31.08.2024");

    [Fact]
    public void Read_ForALaterPeriod_RangesAndAllSchools_PassThemOver()
    {
        var list = new SchoolList(schools, After);
        list.Read("1–4").Schools.Select(school => school.Label).ShouldBe(["1", "4"]);
        list.Read("1–4").Unknown.ShouldBeEmpty();
        list.Read("все школы").Schools.Select(school => school.Label).ShouldBe(["1", "4", "г44"]);
    }

    [Theory]
    [InlineData(2024, 8, 30, true)]
    [InlineData(2024, 8, 31, false)]
    public void Read_OnTheDayItself_ThePeriodMustHaveBegunBefore(int year, int month, int day, bool isRead) =>
        (new SchoolList(schools, new DateOnly(year, month, day)).Read("3").Unknown.Count == 0).ShouldBe(isRead);

    [Fact]
    public void Read_ASuccessorThatWasMergedToo_NamesTheLastOne()
    {
        schools[4].Merge(schools[0], LastDay);
        new SchoolList(schools, After).Read("2").Unknown.ShouldHaveSingleItem().Successor.ShouldBe(schools[0]);
        schools[0].Close(LastDay);
        new SchoolList(schools, After).Read("2").Unknown.ShouldHaveSingleItem().Successor.ShouldBeNull();
    }

    [Fact]
    public void Read_ANewSchoolOfTheKindAndNumber_IsNotTakenForTheClosedOne()
    {
        var successor = Register.Of("3 новая", order: 9);
        new SchoolList([.. schools, successor], After).Read("СОШ № 3").Schools.ShouldHaveSingleItem().ShouldBe(successor);
        new SchoolList([.. schools, successor], Before).Read("СОШ № 3").Schools.ShouldHaveSingleItem().ShouldBe(schools[2]);
    }
}
