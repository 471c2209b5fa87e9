using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class RepeatedActivitiesTests
{
    private const string Dates = "октябрь 2023 г.", People = "Иванова А.А.", Audience = "педагоги";

    [Theory]
    [InlineData("Открытие педагогических классов", "Открытие педагогических классов")]
    [InlineData("Открытие педагогических классов", "Открытие педагогического класса.")]
    [InlineData("Открытие педагогических классов", "ОТКРЫТИЕ  ПЕДАГОГИЧЕСКИХ\nКЛАССОВ")]
    [InlineData("Развитие системы целевого направления на специальности", "Развитие системы целевого направления на педагогические специальности")]
    [InlineData("Психологическая поддержка обучающихся", "Психологическая поддержка обучающимся")]
    public void Look_TheSameActivityInAnotherSection_IsFound(string title, string other)
    {
        var checkup = new Checkup().Section("IV", Level.School).Row(title, dates: "сентябрь 2023 г.").Section("V", Level.School).Row(other, dates: "май 2024 г.", codes: "2.2");
        var flaw = checkup.Flaws(RoadmapChecks.ActivitiesDifferFromOneAnother).ShouldHaveSingleItem();
        (flaw.Place.Activity, flaw.Place.Column).ShouldBe((checkup.Last.Id, ColumnKind.Title));
        flaw.Words.ShouldBe("То же мероприятие уже есть: IV, уровень ОО, строка 2.");
    }

    [Theory]
    [InlineData("Разработка индивидуальных планов развития педагогов", "Мониторинг индивидуальных планов развития педагогов")]
    [InlineData("Проведение муниципального этапа всероссийской олимпиады школьников города-курорта Сочи по физике учебного года", "Проведение муниципального этапа всероссийской олимпиады школьников города-курорта Сочи по химии учебного года")]
    [InlineData("Проведение диагностических работ по математике в 5 классах общеобразовательных организаций", "Проведение диагностических работ по математике в 6 классах общеобразовательных организаций")]
    [InlineData("Семинар для учителей", "Семинар для учителей математики")]
    [InlineData("", "")]
    public void Look_OtherWords_AreAnotherActivity(string title, string other) =>
        new Checkup().Section("IV").Row(title).Section("V").Row(other).Flaws(RoadmapChecks.ActivitiesDifferFromOneAnother).ShouldBeEmpty();

    [Theory]
    [InlineData(Level.Municipal, People, Audience)]
    [InlineData(Level.School, "Петрова Б.Б.", Audience)]
    [InlineData(Level.School, "Иванова А.А., Петрова Б.Б.", Audience)]
    [InlineData(Level.School, People, "родители")]
    public void Look_TheSameWordsAtAnotherLevelOrForOtherPeople_AreAnotherActivity(Level level, string responsible, string audience) =>
        new Checkup().Section("IV", Level.School).Row("Анкетирование по итогам года").Section("V", level).Row("Анкетирование по итогам года", responsible: responsible, audience: audience)
            .Flaws(RoadmapChecks.ActivitiesDifferFromOneAnother).ShouldBeEmpty();

    /// <summary>«Совещание» in October and in March is a series, not a slip; the same row twice with the same date is one.</summary>
    [Theory]
    [InlineData(Dates, Dates, 1)]
    [InlineData(Dates, "октябрь 2023 г. ", 1)]
    [InlineData(Dates, "март 2024 г.", 0)]
    public void Look_RowsOfOneSection_AreASeriesIfTheirDatesDiffer(string dates, string other, int expected) =>
        new Checkup().Row("Совещание руководителей", dates: dates).Row("Совещание руководителей", dates: other).Flaws(RoadmapChecks.ActivitiesDifferFromOneAnother).Count.ShouldBe(expected);

    [Fact]
    public void Look_RowsWithoutPeople_AreAlikeToo() =>
        new Checkup().Section("IV").Row("Родительские собрания", responsible: "").Section("V").Row("Родительские собрания", responsible: "")
            .Flaws(RoadmapChecks.ActivitiesDifferFromOneAnother).Count.ShouldBe(1);

    [Fact]
    public void Look_ThreeTimesTheSame_AreTwoFlawsThatNameTheFirst() =>
        new Checkup().Section("IV").Row("Собрания").Section("V").Row("Собрания").Section("VI").Row("Собрания").Flaws(RoadmapChecks.ActivitiesDifferFromOneAnother)
            .Select(flaw => flaw.Words).ShouldBe(Enumerable.Repeat("То же мероприятие уже есть: IV, строка 2.", 2));
}
