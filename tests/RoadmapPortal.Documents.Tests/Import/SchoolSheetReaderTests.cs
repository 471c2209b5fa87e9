using System.Text;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Tables of schools with the headings that offices give them.</summary>
public sealed class SchoolSheetReaderTests
{
    [Fact]
    public void Read_ColumnsInAnyOrder_UnderATitle_ByTheirHeadings()
    {
        var sheet = Read("""
            Сведения о школах города
            № п/п;ФИО директора;Адрес сайта;Полное наименование ОО;Краткое наименование;№ школы;Тип ОО;Другие написания;Как в списках;Телефон
            1;Иванова А.А.;school5.ru;МБОУ СОШ № 5;СОШ 5;№ 5;СОШ;"школа пять
            пятая; 5-я";5;8-900
            2;-;–;Лицей;;;Лицей;;МТЛ;
            """);
        sheet.Problems.ShouldBeEmpty();
        sheet.Passed.ShouldBe(["№ п/п", "Телефон"]);
        sheet.Rows.Count.ShouldBe(2);
        var (first, second) = (sheet.Rows[0], sheet.Rows[1]);
        (first.Row, first.Kind, first.Number, first.Label, first.Name, first.Site, first.Principal).ShouldBe((3, SchoolKind.Secondary, 5, "5", "МБОУ СОШ № 5", "school5.ru", "Иванова А.А."));
        first.Aliases.ShouldBe(["СОШ 5", "школа пять", "пятая", "5-я"]);
        (second.Kind, second.Number, second.Label, second.Site, second.Principal).ShouldBe((SchoolKind.Lyceum, null, "МТЛ", null, null));
    }

    [Theory]
    [InlineData("СОШ", SchoolKind.Secondary)]
    [InlineData("средняя школа", SchoolKind.Secondary)]
    [InlineData("основная общеобразовательная школа", SchoolKind.Basic)]
    [InlineData("ГИМНАЗИЯ", SchoolKind.Gymnasium)]
    [InlineData("В(С)ОШ", SchoolKind.Evening)]
    [InlineData("Другая", SchoolKind.Other)]
    public void Read_EachKind_IsUnderstood(string words, SchoolKind kind) => Read($"Вид;Номер\n{words};1").Rows.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void Read_ACellThatMeansNothing_IsToldByRowAndColumn_AndItsRowIsNotTaken()
    {
        var sheet = Read("Вид;Номер;Наименование\nчастная;пять;Радуга\nСОШ;7;СОШ № 7\nСОШ;1,5;Полторы\n;0;Ноль\n;99999;Много");
        sheet.Rows.ShouldHaveSingleItem().Number.ShouldBe(7);
        sheet.Problems.Select(problem => (problem.Row, problem.Column)).ShouldBe([(2, "Вид"), (2, "Номер"), (4, "Номер"), (5, "Номер"), (6, "Номер")]);
        sheet.Problems[0].Words.ShouldBe("«частная» – не вид школы. Напишите: СОШ, ООШ, НОШ, В(С)ОШ, гимназия, лицей, другая.");
    }

    [Fact]
    public void Read_ATableThatIsNotOfSchools_IsToldAsAWhole()
    {
        Read("Фамилия;Класс\nИванов;5").Problems.ShouldHaveSingleItem().Words.ShouldContain("Не найдена строка заголовков. Назовите столбцы: Как в списках, Вид");
        Read("Вид;Номер").Problems.ShouldHaveSingleItem().Words.ShouldContain("нет ни одной школы");
        var twice = Read("Вид;Номер;Сайт;Официальный сайт\nСОШ;5;a.ru;b.ru");
        twice.Rows.ShouldBeEmpty();
        twice.Problems.ShouldHaveSingleItem().Words.ShouldBe("Столбцы «Сайт» и «Официальный сайт» значат одно и то же. Оставьте один или переименуйте другой.");
    }

    private static SchoolSheet Read(string csv) => SchoolSheetReader.Read(SheetFile.Read(Encoding.UTF8.GetBytes(csv)));
}
