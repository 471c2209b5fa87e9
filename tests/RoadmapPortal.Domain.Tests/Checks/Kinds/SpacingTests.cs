using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class SpacingTests
{
    [Theory]
    [InlineData("Проект « Делаем в паре»", " ", "Проект «Делаем в паре»")]
    [InlineData("Проект «Делаем в паре »", " ", "Проект «Делаем в паре»")]
    [InlineData("Процедуры (  ОГЭ, ЕГЭ )", "  ", "Процедуры (ОГЭ, ЕГЭ)")]
    [InlineData("соревнований , олимпиад", " ", "соревнований, олимпиад")]
    [InlineData("соревнований ,олимпиад", " ", "соревнований, олимпиад")]
    [InlineData("барьеров : доля ; часть .", " ", "барьеров: доля; часть.")]
    [InlineData("Круглый  стол", "  ", "Круглый стол")]
    [InlineData("Круглый\u00A0 стол", "\u00A0 ", "Круглый стол")]
    [InlineData("Семинар,беседа,ЕГЭ", ",", "Семинар, беседа, ЕГЭ")]
    [InlineData("УО,МКУ  ЦРО", ",", "УО, МКУ ЦРО")]
    public void Look_SpacesOutOfPlace_AreOneFlawWithOneRemedy(string title, string place, string mended)
    {
        var checkup = new Checkup().Row("Семинар").Cell(ColumnKind.Title, title);
        var flaw = checkup.Flaws(RoadmapChecks.SpacesAreInPlace).ShouldHaveSingleItem();
        flaw.Place.Text!.Value.In(title).ShouldBe(place);
        flaw.Fixes.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Words.ShouldBe(mended);
        checkup.Apply(flaw.Fixes[0]);
        checkup.Lines().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Рост на 4,6 % и 10,5%")]
    [InlineData("5-9 классы, 10,11 классы")]
    [InlineData("в т.ч. дефектолога, А.А. Иванова, И.И.Петров")]
    [InlineData("Проект «Делаем в паре» (для педагогов): итоги; план.")]
    [InlineData("Строка,\nследующая строка")]
    [InlineData("Разработка…, проверка")]
    [InlineData("от 0 до ,5")]
    [InlineData("Платформа .NET")]
    [InlineData("")]
    public void Look_SpacesInPlace_AreNotFound(string title) => new Checkup().Row("Семинар").Cell(ColumnKind.Title, title).Flaws(RoadmapChecks.SpacesAreInPlace).ShouldBeEmpty();

    [Theory]
    [InlineData("2.1,2.2", "2.1, 2.2")]
    [InlineData("2.1.,2.2.", "2.1., 2.2.")]
    [InlineData("2.1 , 2.2", "2.1, 2.2")]
    public void Look_AListOfCodes_WantsASpaceAfterItsCommas(string codes, string mended) =>
        new Checkup().Row("Семинар").Cell(ColumnKind.Codes, codes).Flaws(RoadmapChecks.SpacesAreInPlace)
            .ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Words.ShouldBe(mended);

    /// <summary>«2,1» is a slip for a dot: a space would make two numbers of one code.</summary>
    [Theory]
    [InlineData("2,1")]
    [InlineData("2.1, 2.2")]
    [InlineData("2.1,\n2.2")]
    [InlineData("2.1; 2.2")]
    public void Look_OtherCommasOfCodes_AreLeftAlone(string codes) => Checkup.FoundIn(RoadmapChecks.SpacesAreInPlace, ColumnKind.Codes, codes).ShouldBe("");

    [Theory]
    [InlineData("a  b", "два пробела подряд («a  b»)")]
    [InlineData("слово  , и « да»", "лишний пробел внутри кавычек или скобок, лишний пробел перед знаком («слово  ,»)")]
    [InlineData("УО,МКУ ЦРО", "нет пробела после запятой («УО,МКУ»)")]
    public void Look_EachKind_IsNamedWithTheWordsAround(string title, string words) =>
        new Checkup().Row("Семинар").Cell(ColumnKind.Title, title).Flaws(RoadmapChecks.SpacesAreInPlace).ShouldHaveSingleItem().Words.ShouldBe($"Пробелы: {words}.");

    [Fact]
    public void Look_ALongWordAround_IsShownShort() =>
        new Checkup().Row("Семинар").Cell(ColumnKind.Title, $"{new string('а', 5_000)}  {new string('б', 5_000)}").Flaws(RoadmapChecks.SpacesAreInPlace)
            .ShouldHaveSingleItem().Words.Length.ShouldBeLessThan(200);
}
