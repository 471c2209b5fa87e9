using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class MixedAlphabetsTests
{
    [Theory]
    [InlineData("Обучающиеся с O\u0412З", "O\u0412З")]
    [InlineData("Семинар для OОШ и CОШ", "OОШ")]
    [InlineData("Работа c родителями", "c")]
    [InlineData("c 1 сентября", "c")]
    [InlineData("C 1 сентября", "C")]
    [InlineData("Беседа o правилах", "o")]
    [InlineData("Педагоги, p\u043eдители", "p\u043eдители")]
    public void Look_LatinLettersInCyrillicWords_AreFoundAtTheFirst(string title, string expected) =>
        Checkup.FoundIn(RoadmapChecks.LettersAreOfOneAlphabet, ColumnKind.Title, title).ShouldBe(expected);

    [Theory]
    [InlineData("Профилактика COVID-19")]
    [InlineData("IT-куб, STEM-центр, QR-код, PISA, Wi-Fi")]
    [InlineData("XX век, XXI век, XIX и XXX")]
    [InlineData("II–III кварталы, IV квартал")]
    [InlineData("sochi-mmc@mail.ru, www.школа.рф, https://vk.com/cor")]
    [InlineData("5A класс, витамин C, категория B")]
    [InlineData("TOP, CEO, HAPPY, OK")]
    [InlineData("Speak to a man c")]
    [InlineData("пункты a и b, c, o")]
    [InlineData("Σύνοψη, café")]
    public void Look_RealLatinWords_AreLeftAlone(string title) => Checkup.FoundIn(RoadmapChecks.LettersAreOfOneAlphabet, ColumnKind.Title, title).ShouldBe("");

    /// <summary>«MMC» could be anything, but not in a paper that knows «ММС».</summary>
    [Theory]
    [InlineData("Методист MMC", "Методист ММС", "MMC")]
    [InlineData("Методист MMC", "Методист", "")]
    [InlineData("Методист MMC", "Методист ММСО", "")]
    [InlineData("Век XX", "Век ХХ", "")]
    public void Look_AWordOfLookAlikesAlone_IsWrongIfItStandsElsewhereInCyrillic(string latin, string elsewhere, string expected) =>
        string.Join(" | ", new Checkup().Row(elsewhere).Row("Семинар").Cell(ColumnKind.Responsible, latin).Found(RoadmapChecks.LettersAreOfOneAlphabet)).ShouldBe(expected);

    [Fact]
    public void Look_SeveralWordsOfACell_AreOneFlawWithOneRemedy()
    {
        var flaw = new Checkup().Row("Семинар").Cell(ColumnKind.Title, "Детям с OВЗ из CОШ и OВЗ, COVID").Flaws(RoadmapChecks.LettersAreOfOneAlphabet).ShouldHaveSingleItem();
        flaw.Words.ShouldStartWith("Латинские буквы вместо русских: «OВЗ», «CОШ».");
        flaw.Fixes.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Words.ShouldBe("Детям с ОВЗ из СОШ и ОВЗ, COVID");
    }

    [Fact]
    public void Look_TheOrder_IsFoundWithoutARemedy()
    {
        var flaw = new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Утвердить кaрту.").Flaws(RoadmapChecks.LettersAreOfOneAlphabet).ShouldHaveSingleItem();
        flaw.Place.Words.ShouldBe("Приказ, пункт 1");
        flaw.Fixes.ShouldBeEmpty();
    }
}
