using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Schools;

public sealed class SchoolListTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    private static readonly School[] Register =
    [
        School(SchoolKind.Secondary, 2, "2"), School(SchoolKind.Secondary, 10, "10"), School(SchoolKind.Gymnasium, 44, "г44"), School(SchoolKind.Secondary, 44, "о44"),
        School(SchoolKind.Secondary, 80, "80"), School(SchoolKind.Evening, 1, "В(С)ОШ № 1"), School(SchoolKind.Primary, 80, "НОШ № 80", "начальная школа 80"),
    ];

    private readonly SchoolList list = new(Register);

    [Theory]
    [InlineData("Сош №№ 2,10", "2, 10")]
    [InlineData("Сош № 2,10", "2, 10")]
    [InlineData("Сош 2, 10", "2, 10")]
    [InlineData("г44, о44, В(С)ОШ № 1, НОШ № 80", "г44, о44, В(С)ОШ № 1, НОШ № 80")]
    [InlineData("НОШ № 80, 2", "2, НОШ № 80")]
    [InlineData("НОШ №80,  2,2", "2, НОШ № 80")]
    [InlineData("80", "80")]
    [InlineData("начальная школа 80", "НОШ № 80")]
    public void Read_ListsOfTheDocuments_MeanTheirSchools(string typed, string printed)
    {
        var reading = list.Read(typed);
        reading.Unknown.ShouldBeEmpty();
        SchoolList.Print(reading.Schools).ShouldBe(printed);
    }

    [Fact]
    public void Read_UnknownTokens_AreReportedAndNothingIsMarkedForThem()
    {
        var reading = list.Read("2, 44, 11, НОШ № 2");
        reading.Schools.ShouldHaveSingleItem().Label.ShouldBe("2");
        reading.Unknown.ShouldBe(["44", "11", "НОШ № 2"]);
    }

    [Fact]
    public void Means_SameSchoolsInAnotherOrder_IsTrue_AndOtherwiseFalse()
    {
        list.Read("10, 2").Means([Register[0], Register[1]]).ShouldBeTrue();
        list.Read("10").Means([Register[0], Register[1]]).ShouldBeFalse();
        list.Read("10, 2, 99").Means([Register[0], Register[1]]).ShouldBeFalse();
    }

    private static School School(SchoolKind kind, int number, string label, params string[] aliases) =>
        new(Tenant, SchoolId.New(), kind, number, label, label, Array.IndexOf(["2", "10", "г44", "о44", "80", "В(С)ОШ № 1", "НОШ № 80"], label), aliases);
}
