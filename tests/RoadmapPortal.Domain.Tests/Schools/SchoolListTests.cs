using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.Schools;

public sealed class SchoolListTests
{
    private static readonly MunicipalityId Tenant = MunicipalityId.New();

    private static readonly School[] Register =
    [
        .. new School?[]
        {
            School(SchoolKind.Secondary, 2, "2"), School(SchoolKind.Secondary, 3, "3"), School(SchoolKind.Secondary, 6, "6"), School(SchoolKind.Secondary, 10, "10"),
            School(SchoolKind.Basic, 14, "14"), School(SchoolKind.Other, 15, "15"), School(SchoolKind.Lyceum, 22, "лицей 22"),
            School(SchoolKind.Gymnasium, 44, "г44"), School(SchoolKind.Secondary, 44, "о44"), School(SchoolKind.Secondary, 80, "80"), School(SchoolKind.Secondary, 85, "85"),
            School(SchoolKind.Evening, 1, "В(С)ОШ № 1"), School(SchoolKind.Primary, 80, "НОШ № 80", "начальная школа-сад 80"), School(SchoolKind.Primary, 85, "НОШ № 85"),
            School(SchoolKind.Secondary, 49, "49", "СОШ № 49"), School(SchoolKind.Secondary, 7, "с. Ольгино", "МОУ СОШ № 7, с.Ольгино"),
            School(SchoolKind.Lyceum, null, "МТЛ", "МАОУ «МТЛ»"), School(SchoolKind.Basic, 5, "5а"),
        }.Select((school, order) => new School(Tenant, school!.Id, school.Kind, school.Number, school.Label, school.Name, order, school.Aliases)),
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
    [InlineData("начальная школа-сад 80", "НОШ № 80")]
    [InlineData("", "")]
    public void Read_ListsOfTheDocuments_MeanTheirSchools(string typed, string printed) => ShouldMean(typed, printed);

    [Theory]
    [InlineData("2 6 10", "2, 6, 10")]
    [InlineData("2;6;\n10.", "2, 6, 10")]
    [InlineData("СОШ\n2\n6", "2, 6")]
    [InlineData("2, 6 и 10", "2, 6, 10")]
    [InlineData("№ 2, № 6", "2, 6")]
    [InlineData("СОШ2, сош №6", "2, 6")]
    [InlineData("10, 2, 10, 2", "2, 10")]
    [InlineData("г 44, О44", "г44, о44")]
    [InlineData("o44", "о44")]
    [InlineData("В(C)ОШ №1", "В(С)ОШ № 1")]
    [InlineData("B(C)OШ № 1", "В(С)ОШ № 1")]
    [InlineData("мтл, маоу \"мтл\"", "МТЛ")]
    [InlineData("начальная школа – сад 80", "НОШ № 80")]
    [InlineData("МОУ СОШ №7, с. Ольгино, 2", "2, с. Ольгино")]
    [InlineData("5а, 5 А", "5а")]
    public void Read_OtherWaysToType_MeanTheSame(string typed, string printed) => ShouldMean(typed, printed);

    [Theory]
    [InlineData("2–6", "2, 3, 6")]
    [InlineData("2-6, 10", "2, 3, 6, 10")]
    [InlineData("2 — 6", "2, 3, 6")]
    [InlineData("с 2 по 6", "2, 3, 6")]
    [InlineData("СОШ с 2 по 6", "2, 3, 6")]
    [InlineData("СОШ с 2 по 10", "2, 3, 6, 10, с. Ольгино")]
    [InlineData("Сош №№ 2–6 и 10", "2, 3, 6, 10")]
    [InlineData("2-2", "2")]
    [InlineData("НОШ №№ 80–85", "НОШ № 80, НОШ № 85")]
    [InlineData("80–85", "80, 85")]
    [InlineData("СОШ № 44–49", "о44, 49")]
    public void Read_Ranges_TakeInTheSchoolsThatThereAre(string typed, string printed) => ShouldMean(typed, printed);

    [Theory]
    [InlineData("СОШ № 2, 6, гимназия № 44, лицей 22, НОШ № 80, 85", "2, 6, лицей 22, г44, 85, НОШ № 80")]
    [InlineData("НОШ №№ 80, 85", "НОШ № 80, НОШ № 85")]
    [InlineData("2, НОШ №№ 80, 85", "2, НОШ № 80, НОШ № 85")]
    [InlineData("2, НОШ № № 80, 85, СОШ № 2, 80", "2, 80, НОШ № 80, НОШ № 85")]
    [InlineData("НОШ № 80, 85", "85, НОШ № 80")]
    [InlineData("Гимназия 44", "г44")]
    [InlineData("гимназии № 44", "г44")]
    [InlineData("СОШ № 44", "о44")]
    [InlineData("СОШ № 2, 44", "2, о44")]
    [InlineData("МБОУ СОШ № 10", "10")]
    [InlineData("МБОУ 10, МБОУ гимназия № 44", "10, г44")]
    [InlineData("средняя общеобразовательная школа № 2", "2")]
    [InlineData("школы №№ 2, 6", "2, 6")]
    [InlineData("Школы: г44, 2", "2, г44")]
    [InlineData("ОО: СОШ № 2, 44", "2, о44")]
    [InlineData("ВСОШ № 1", "В(С)ОШ № 1")]
    [InlineData("СОШ № 15", "15")]
    [InlineData("СОШ №№ 49, 44", "о44, 49")]
    [InlineData("СОШ № 49–80", "80, 49")]
    public void Read_KindsOfSchools_GovernTheirNumbers(string typed, string printed) => ShouldMean(typed, printed);

    [Theory]
    [InlineData("все школы")]
    [InlineData(" Все ОО.")]
    [InlineData("всех школ")]
    [InlineData("все\nобщеобразовательные организации")]
    public void Read_AllSchools_AreTheWholeRegister(string typed)
    {
        var reading = list.Read(typed);
        reading.Schools.ShouldBe(Register);
        reading.Unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2, 44, 11, НОШ № 2", "2", "44|11|НОШ № 2")]
    [InlineData("НОШ № 2, 6", "", "НОШ № 2|6")]
    [InlineData("2, лицей № 44", "2", "лицей № 44")]
    [InlineData("СОШ № 14", "", "СОШ № 14")]
    [InlineData("гимназия 2", "", "гимназия 2")]
    [InlineData("2, НОШ № 80, гимназия № 44, 44", "2|НОШ № 80|г44", "44")]
    [InlineData("СОШ № 49, 44", "49", "44")]
    [InlineData("2–11, 6", "6", "2–11")]
    [InlineData("1–6", "", "1–6")]
    [InlineData("6-2", "", "6-2")]
    [InlineData("2-6-10", "", "2-6-10")]
    [InlineData("2–44", "", "2–44")]
    [InlineData("с 2 по 44, 3", "3", "с 2 по 44")]
    [InlineData("2-", "2", "-")]
    [InlineData("02, 2.6, 2а, 1О 10", "10", "02|2.6|2а|1О")]
    [InlineData("99 98 2", "2", "99|98")]
    [InlineData("2,6И10", "2", "6И10")]
    [InlineData("г4 4, 4 9", "", "г4|4|4|9")]
    [InlineData("кроме 2, 6", "6", "кроме 2")]
    [InlineData("все школы, кроме г44", "", "все школы|кроме г44")]
    [InlineData("детский сад № 2; 3", "3", "детский сад № 2")]
    [InlineData("школа искусств СОШ № 2, 6", "6", "школа искусств СОШ № 2")]
    [InlineData("школа\n2, абв\n2", "2", "абв")]
    [InlineData("(2, 6)", "2|6", "(|)")]
    [InlineData("МОУ СОШ № 2 им. А.Б. Иванова, с. Степное", "2", "им. А.Б. Иванова|с. Степное")]
    [InlineData("100000000000000000000, 2", "2", "100000000000000000000")]
    public void Read_WhatIsNoSchool_IsReportedAndNothingIsMarkedForIt(string typed, string schools, string unknown)
    {
        var reading = list.Read(typed);
        string.Join('|', reading.Schools.Select(school => school.Label)).ShouldBe(schools);
        string.Join('|', reading.Unknown.Select(words => words.Words)).ShouldBe(unknown);
        reading.Unknown.Select(words => words.Place.In(typed)).ShouldBe(reading.Unknown.Select(words => words.Words));
    }

    [Fact]
    public void Read_WhatIsNoSchool_HasItsPlace() =>
        list.Read("2, 44, абв № 3").Unknown.ShouldBe([new UnknownSchool("44", new TextPlace(3, 2)), new UnknownSchool("абв № 3", new TextPlace(7, 7))]);

    [Fact]
    public void Read_ARangeOfMoreThanFiveHundred_IsNotUnderstood()
    {
        var long1 = new SchoolList([.. Register, School(SchoolKind.Secondary, 501, "501"), School(SchoolKind.Secondary, 502, "502")]);
        long1.Read("2–501").Unknown.ShouldBeEmpty();
        long1.Read("2–502").Unknown.ShouldHaveSingleItem().Words.ShouldBe("2–502");
    }

    [Fact]
    public void Read_ALabelIsStrongerThanAnAlias_AndAKindWithTwoSchoolsOfOneNumberMeansThePlainLabel()
    {
        var twins = new SchoolList([School(SchoolKind.Secondary, 3, "село", "3"), School(SchoolKind.Secondary, 3, "3")]);
        twins.Read("3").Schools.ShouldHaveSingleItem().Label.ShouldBe("3");
        twins.Read("СОШ № 3").Schools.ShouldHaveSingleItem().Label.ShouldBe("3");
        new SchoolList([School(SchoolKind.Secondary, 3, "село"), School(SchoolKind.Secondary, 3, "станица")]).Read("СОШ № 3").Unknown.ShouldHaveSingleItem();
    }

    [Fact]
    public void Means_SameSchoolsInAnotherOrder_IsTrue_AndOtherwiseFalse()
    {
        list.Read("10, 2").Means([Register[0], Register[3]]).ShouldBeTrue();
        list.Read("10").Means([Register[0], Register[3]]).ShouldBeFalse();
        list.Read("10, 3").Means([Register[0], Register[3]]).ShouldBeFalse();
        list.Read("10, 2, 99").Means([Register[0], Register[3]]).ShouldBeFalse();
    }

    private void ShouldMean(string typed, string printed)
    {
        var reading = list.Read(typed);
        reading.Unknown.ShouldBeEmpty();
        SchoolList.Print(reading.Schools).ShouldBe(printed);
    }

    private static School School(SchoolKind kind, int? number, string label, params string[] aliases) =>
        new(Tenant, SchoolId.New(), kind, number, label, label, 0, aliases);
}
