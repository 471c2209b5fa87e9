using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Tenancy;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Tests.People;

public sealed class ResponsibleDirectoryTests
{
    private readonly ResponsibleDirectory directory = new(
    [
        Entry(ResponsibleKind.Office, "УО", "Управление образования"), Entry(ResponsibleKind.Office, "МКУ ЦРО", "ЦРО"), Entry(ResponsibleKind.Office, "Отдел образования"),
        Entry(ResponsibleKind.Office, "РМК"), Entry(ResponsibleKind.Office, "МЦДК"), Entry(ResponsibleKind.Person, "Лукашова И.Б."),
        Entry(ResponsibleKind.Role, "директор МАОУ СОШ № 34"), Entry(ResponsibleKind.Role, "руководители ОО"), Entry(ResponsibleKind.Office, "ММС"),
        Entry(ResponsibleKind.Role, "Учителя – предметники"), Entry(ResponsibleKind.Role, "Методист МБОУ «СОШ № 12»"), Entry(ResponsibleKind.Role, "педагог"), Entry(ResponsibleKind.Office, "«Дом детей»"),
        Entry(ResponsibleKind.Person, "Королёв П.С."), Entry(ResponsibleKind.Person, "Чиж Л.В."), Entry(ResponsibleKind.Person, "Невский-Донской А."),
        Entry(ResponsibleKind.Person, "Орлов К.К."), Entry(ResponsibleKind.Person, "Орлова К.К."), Entry(ResponsibleKind.Person, "Зорина Е.Е."),
    ]);

    [Theory]
    [InlineData("УО,МКУ ЦРО", "УО|МКУ ЦРО")]
    [InlineData("МКУ ЦРО, директор МАОУ СОШ № 34", "МКУ ЦРО|директор МАОУ СОШ № 34")]
    [InlineData("Отдел образования РМК МЦДК", "Отдел образования|РМК|МЦДК")]
    [InlineData("управление образования,\nЦРО", "УО|МКУ ЦРО")]
    [InlineData("Лукашова И.Б., кураторы ОО", "Лукашова И.Б.")]
    [InlineData("УОН", "")]
    [InlineData("ЦРО, МКУ ЦРО", "МКУ ЦРО")]
    [InlineData("", "")]
    public void Find_CellsOfTheDocuments_NameTheirEntries(string words, string expected) =>
        string.Join('|', directory.Find(words).Select(entry => entry.Label)).ShouldBe(expected);

    [Theory]
    [InlineData("Лукашова И. Б.", "Лукашова И.Б.")]
    [InlineData("Лукашова И.Б", "Лукашова И.Б.")]
    [InlineData("И.Б. Лукашова", "Лукашова И.Б.")]
    [InlineData("И.Б.Лукашова", "Лукашова И.Б.")]
    [InlineData("И. Б. Лукашова", "Лукашова И.Б.")]
    [InlineData("ЛУКАШОВА И.Б.", "Лукашова И.Б.")]
    [InlineData("Лукашовa И.Б.", "Лукашова И.Б.")]
    [InlineData("Лукашову И.Б.", "Лукашова И.Б.")]
    [InlineData("с Лукашовой И.Б.", "Лукашова И.Б.", "с")]
    [InlineData("Королев П.С.", "Королёв П.С.")]
    [InlineData("Королёвым П. С.", "Королёв П.С.")]
    [InlineData("П.С. Королева", "Королёв П.С.")]
    [InlineData("Чижа Л.В., Чижом Л.В.", "Чиж Л.В.|Чиж Л.В.")]
    [InlineData("Невского-Донского А.", "", "Невского-Донского А.")]
    [InlineData("Невский-Донскому А.", "Невский-Донской А.")]
    [InlineData("Орлова К.К.", "Орлова К.К.")]
    [InlineData("Орлову К.К.", "", "Орлову К.К.")]
    [InlineData("Орловым К.К.", "Орлов К.К.")]
    [InlineData("Зорин Е.Е.", "", "Зорин Е.Е.")]
    [InlineData("Лукашова Б.И.", "", "Лукашова Б.И.")]
    [InlineData("Лукашов И.Б.", "", "Лукашов И.Б.")]
    [InlineData("Лукашина И.Б.", "", "Лукашина И.Б.")]
    [InlineData("Фарсиян И.С. Чиж Л.В. И.Б. Лукашова", "Чиж Л.В.|Лукашова И.Б.", "Фарсиян И.С.")]
    [InlineData("Управление образования (Чиж Л.В., Лукашова И.Б.)", "УО|Чиж Л.В.|Лукашова И.Б.")]
    public void Read_Persons_AreTheSameInEveryCaseAndOrder(string words, string named, params string[] unknown) => ShouldRead(words, named, unknown);

    [Theory]
    [InlineData("Учителя-предметники", "Учителя – предметники")]
    [InlineData("учителя —предметники", "Учителя – предметники")]
    [InlineData("Методист МБОУ \"СОШ №12\"", "Методист МБОУ «СОШ № 12»")]
    [InlineData("MMC, MМС", "ММС|ММС")]
    [InlineData("УО совместно с ЦРО", "УО|МКУ ЦРО")]
    [InlineData("УО; ЦРО\nи РМК", "УО|МКУ ЦРО|РМК")]
    [InlineData("управление\nобразования", "УО")]
    [InlineData("–", "")]
    [InlineData("педагог", "педагог")]
    [InlineData("педагог-психолог", "", "педагог-психолог")]
    [InlineData("социальный-педагог", "", "социальный-педагог")]
    [InlineData("УОН", "", "УОН")]
    [InlineData("«Дом детей», «Домдетей»", "«Дом детей»", "«Домдетей»")]
    [InlineData("УО – Чиж Л.В.", "УО|Чиж Л.В.")]
    [InlineData("ЦРО, ОО, ЦРО", "МКУ ЦРО|МКУ ЦРО", "ОО")]
    public void Read_OtherWaysToType_NameTheSame(string words, string named, params string[] unknown) => ShouldRead(words, named, unknown);

    [Theory]
    [InlineData("Иванов-Петров А. Б.", "Person Иванов-Петров А. Б.")]
    [InlineData("И.И. Сидоров, Глухова Г.В", "Person И.И. Сидоров|Person Глухова Г.В")]
    [InlineData("Сидорова И. Петров А.А.", "Person Сидорова И.|Person Петров А.А.")]
    [InlineData("Директор И.И. Сидоров", "Role Директор|Person И.И. Сидоров")]
    [InlineData("директор школы (Сапелкина Л.В.)", "Role директор школы|Person Сапелкина Л.В.")]
    [InlineData("МКУ СЦРО и классные руководители.", "Office МКУ СЦРО|Role классные руководители")]
    [InlineData("УОН, ИРО; ГК профсоюза", "Office УОН|Office ИРО|Office ГК профсоюза")]
    [InlineData("отдел общего образования\nЦентр «Семья и школа, дети», советники", "Office отдел общего образования|Office Центр «Семья и школа, дети»|Role советники")]
    [InlineData("муниципальная методическая служба совместно с муниципальным координатором", "Office муниципальная методическая служба|Role муниципальным координатором")]
    [InlineData("Центр «Семья».", "Office Центр «Семья»")]
    [InlineData("общеобразовательные организации", "Office общеобразовательные организации")]
    [InlineData("и.о. директора, зам. по УВР", "Role и.о. директора|Role зам. по УВР")]
    [InlineData("В(С)ОШ № 1, УО", "Office В(С)ОШ № 1")]
    [InlineData("психологи УО", "Role психологи")]
    [InlineData("«»", "")]
    [InlineData("", "")]
    public void Read_WhatNoEntryCovers_IsOfferedAsNew(string words, string expected)
    {
        var reading = directory.Read(words);
        string.Join('|', reading.Unknown.Select(unknown => $"{unknown.Kind} {unknown.Words}")).ShouldBe(expected);
        reading.Unknown.All(unknown => unknown.Place.In(words) == unknown.Words).ShouldBeTrue();
    }

    [Fact]
    public void Read_Mentions_HaveTheirPlacesInTheVerbatimText()
    {
        var reading = directory.Read("  УО, неизвестный;  И. Б.  Лукашова");
        reading.Named.Select(named => named.Place).ShouldBe([new TextPlace(2, 2), new TextPlace(20, 15)]);
        reading.Unknown.ShouldHaveSingleItem().Place.ShouldBe(new TextPlace(6, 11));
    }

    [Fact]
    public void Read_ASpellingOfTwoEntries_MeansTheLabel()
    {
        var two = new ResponsibleDirectory([Entry(ResponsibleKind.Office, "Центр", "ЦРО"), Entry(ResponsibleKind.Office, "ЦРО")]);
        two.Find("ЦРО").ShouldHaveSingleItem().Label.ShouldBe("ЦРО");
    }

    private void ShouldRead(string words, string named, string[] unknown)
    {
        var reading = directory.Read(words);
        string.Join('|', reading.Named.Select(mention => mention.Entry.Label)).ShouldBe(named);
        reading.Unknown.Select(part => part.Words).ShouldBe(unknown);
        directory.Find(words).ShouldBe(reading.Named.Select(mention => mention.Entry).Distinct());
    }

    private static Responsible Entry(ResponsibleKind kind, string label, params string[] aliases) =>
        new(MunicipalityId.New(), ResponsibleId.New(), kind, label, aliases);

    [Theory]
    [InlineData("", "responsible/spelling-fits")]
    [InlineData(" \u00A0", "responsible/spelling-fits")]
    [InlineData("МКУ\nЦРО", "responsible/spelling-fits")]
    [InlineData("Лукашова И.Б.", "responsible/is-not-known-yet")]
    [InlineData("И. Б. Лукашова", "responsible/is-not-known-yet")]
    [InlineData("Петров П.П.", null)]
    public void WhyNotLearn_AsksForWordsThatAreNew(string words, string? rule)
    {
        var known = new ResponsibleDirectory([Entry(ResponsibleKind.Person, "Лукашова И.Б.")]);

        known.WhyNotLearn(words).Select(refusal => refusal.Rule.Id).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact]
    public void AlsoSpelled_TheDirectoryFindsTheEntryByTheNewSpelling()
    {
        var entry = Entry(ResponsibleKind.Office, "УО");
        entry.AlsoSpelled(" Управление образования ", new ResponsibleDirectory([entry]));

        entry.Aliases.ShouldBe(["Управление образования"]);
        new ResponsibleDirectory([entry]).Find("управление образования, прочие").ShouldBe([entry]);
        Should.Throw<RefusedException>(() => entry.AlsoSpelled("УО", new ResponsibleDirectory([entry])));
    }

    private static Responsible Entry(ResponsibleKind kind, string label) => new(MunicipalityId.New(), ResponsibleId.New(), kind, label, []);
}
