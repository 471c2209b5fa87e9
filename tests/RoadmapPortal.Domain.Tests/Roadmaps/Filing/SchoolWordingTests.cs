using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing.Drafting;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tenancy;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Filing;

/// <summary>Words of S4's rows of the school level, said by one school; what is expected is written by hand.</summary>
public sealed class SchoolWordingTests
{
    [Theory]
    [InlineData(ColumnKind.Venue, "ОО", "СОШ № 7")]
    [InlineData(ColumnKind.Audience, "администрация ОО", "администрация СОШ № 7")]
    [InlineData(ColumnKind.Responsible, "руководители ОО", "Иванова А.А.")]
    [InlineData(ColumnKind.Responsible, "Руководители ОУ, Петрова Н.Н.", "Иванова А.А., Петрова Н.Н.")]
    [InlineData(ColumnKind.Responsible, "Отдел, администрация ОО", "Отдел, Иванова А.А.")]
    [InlineData(ColumnKind.Dates, "по отдельному графику ОО", "по отдельному графику СОШ № 7")]
    [InlineData(ColumnKind.Dates, "апрель – май 2023 г., сентябрь 2023 г. – май 2024 г.", "апрель – май 2023 г., сентябрь 2023 г. – май 2024 г.")]
    [InlineData(ColumnKind.Title, "Размещение актуальной информации о вакансиях на официальном сайте ОУ", "Размещение актуальной информации о вакансиях на официальном сайте СОШ № 7")]
    [InlineData(ColumnKind.Form, "приказ ОО, план работы", "приказ СОШ № 7, план работы")]
    [InlineData(ColumnKind.Title, "Реализация ООП НОО и ФГОС ООО", "Реализация ООП НОО и ФГОС ООО")]
    [InlineData(ColumnKind.Title, "Форма ОО-1, дети с ОВЗ", "Форма ОО-1, дети с ОВЗ")]
    public void Of_SaysTheOrganisationAsTheSchool(ColumnKind column, string municipal, string own) => new SchoolWording(School("Иванова А.А.")).Of(column, municipal).ShouldBe(own);

    [Fact]
    public void Of_ASchoolWithoutANamedPrincipal_SaysTheOffice() => new SchoolWording(School(null)).Of(ColumnKind.Responsible, "руководители ОО").ShouldBe("директор СОШ № 7");

    [Fact]
    public void Fill_PutsTheAnswersInTheirPlaces_AndLeavesOpenWhatIsNotAnswered()
    {
        const string words = "Проведение событий (указать наименование) и курсов (указать наименование мероприятий)";
        SchoolWording.BlanksIn(words).ShouldBe(["(указать наименование)", "(указать наименование мероприятий)"]);
        SchoolWording.Fill(words, [" Фестиваль народов ", ""]).ShouldBe("Проведение событий (Фестиваль народов) и курсов (указать наименование мероприятий)");
    }

    [Theory]
    [InlineData("Курсы (указать наименование) в СОШ № 7", "Курсы (указать наименование) в СОШ № 7", true)]
    [InlineData("Курсы (указать наименование) в СОШ № 7", "Курсы (Шахматы + логика) в СОШ № 7", true)]
    [InlineData("Курсы (указать наименование) в СОШ № 7", "Курсы Шахматы в СОШ № 7", false)]
    [InlineData("Курсы (указать наименование)", "Курсы (Шахматы) и кружки", false)]
    [InlineData("Курсы [a+b]", "Курсы [a+b]", true)]
    [InlineData("Курсы [a+b]", "Курсы aab", false)]
    [InlineData("Курсы", "Курсы\n", false)]
    public void Says_TakesTheSchoolsAnswersForTheMunicipalitysWords(string offered, string own, bool expected) => SchoolWording.Says(offered, own).ShouldBe(expected);

    [Fact]
    public void From_AnotherSchoolsWords_AreSaidByThisOne()
    {
        var other = new School(MunicipalityId.New(), SchoolId.New(), SchoolKind.Secondary, 8, "8", "СОШ № 8", 1, []);
        new SchoolWording(School(null)).From(other, "Педсовет в СОШ № 8").ShouldBe("Педсовет в СОШ № 7");
    }

    private static School School(string? principal)
    {
        var details = SchoolDetails.Typed(SchoolKind.Secondary, 7, "7", "СОШ № 7", [], null, principal);
        return Domain.Schools.School.Add(MunicipalityId.New(), SchoolId.New(), details, 0, new SchoolSpellings([]));
    }
}
