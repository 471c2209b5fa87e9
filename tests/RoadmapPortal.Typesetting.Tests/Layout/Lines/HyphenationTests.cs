using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Tests.Layout.Lines;

public class HyphenationTests
{
    [Theory]
    [InlineData(12, "общеобразовательных", "общеобразо-", "вательных")]
    [InlineData(20, "учебный образовательных организаций", "учебный образова-", "тельных организаций")]
    [InlineData(16, "научно-исследовательский", "научно-исследо-", "вательский")]
    [InlineData(10, "ОБРАЗОВАТЕЛЬНЫХ", "ОБРАЗОВА-", "ТЕЛЬНЫХ")]
    [InlineData(9, "(образовательных)", "(образо-", "ватель-", "ных)")]
    public void Layout_WordThatDoesNotFit_IsDividedBySyllables(int characters, string text, params string[] lines) =>
        LinesOf(Sheet.RussianPages(characters, 20, Sheet.Text(text))).ShouldBe(lines);

    [Theory]
    [InlineData(4, "ФИОКО", "ФИОК", "О")]
    [InlineData(12, "образование@школа.рф", "образование@", "школа.рф")]
    [InlineData(8, "образование@школа", "образова", "ние@школ", "а")]
    [InlineData(10, "образование2023", "образовани", "е2023")]
    [InlineData(9, "информМБОУинформ", "информМБО", "Уинформ")]
    [InlineData(10, "об\u00ADразовательных", "об-", "разователь", "ных")]
    public void Layout_AbbreviationsAddressesNumbersAndMarkedWords_AreNotDividedByRule(int characters, string text, params string[] lines) =>
        LinesOf(Sheet.RussianPages(characters, 20, Sheet.Text(text))).ShouldBe(lines);

    [Theory]
    [InlineData("https://школа.рф/", "/образование")]
    [InlineData("", "образование")]
    public void Layout_EndlessStretchWithoutSpaces_GetsNoHyphens(string start, string part) =>
        LinesOf(Sheet.RussianPages(15, 100, Sheet.Text(start + string.Concat(Enumerable.Repeat(part, 60)))))
            .ShouldAllBe(line => !line.EndsWith('-'));

    [Fact]
    public void Layout_DivisionThatSavesNoLine_IsNotMade() =>
        LinesOf(Sheet.RussianPages(20, 20, Sheet.Text("учебный образовательных школ"))).ShouldBe(["учебный", "образовательных школ"]);

    [Fact]
    public void Layout_LineThatIsAlmostFull_IsLeftAsItIs() =>
        // 16 of 20 characters are set: less than a quarter is empty, although "об-" would still fit and save a line.
        LinesOf(Sheet.RussianPages(20, 20, Sheet.Text("школа учебных да образование школьников")))
            .ShouldBe(["школа учебных да", "образование", "школьников"]);

    [Fact]
    public void Layout_HeadingsAndCentredText_KeepTheirWords()
    {
        var text = Sheet.Text("учебный образовательных организаций");
        string[] whole = ["учебный", "образовательных", "организаций"];
        LinesOf(Sheet.RussianPages(20, 20, text with { HeadingLevel = 1 })).ShouldBe(whole);
        LinesOf(Sheet.RussianPages(20, 20, text with { Alignment = TextAlignment.Centre })).ShouldBe(whole);
    }

    [Fact]
    public void Layout_NoLanguage_DividesNothing() =>
        LinesOf(Sheet.Pages(20, 20, Sheet.Text("учебный образовательных организаций"))).ShouldBe(["учебный", "образовательных", "организаций"]);

    [Theory]
    [InlineData("учебной школы общеобразовательных организаций", "учебной школы общеобразова-", "тельных организаций")]
    [InlineData("Отделу управления школы Сапелкина пришла", "Отделу управления школы Сапел-", "кина пришла")]
    [InlineData("Отделу управления школы Сапелкина Л.В.", "Отделу управления школы", "Сапелкина Л.В.")]
    public void Layout_LooseJustifiedLine_IsFilledUnlessANameWouldBeDivided(string text, params string[] lines) =>
        LinesOf(Sheet.RussianPages(30, 20, Sheet.Text(text) with { Alignment = TextAlignment.Justify })).ShouldBe(lines);

    [Fact]
    public void Layout_NoLadder_OfMoreThanThreeDividedWords()
    {
        var text = string.Join(' ', Enumerable.Repeat("общеобразовательных", 30));
        var lines = LinesOf(Sheet.RussianPages(30, 60, Sheet.Text(text) with { Alignment = TextAlignment.Justify }));
        var ladders = string.Concat(lines.Select(line => line.EndsWith('-') ? 'x' : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ladders.Max(ladder => ladder.Length).ShouldBe(3);
    }

    [Fact]
    public void Layout_HyphenOfLayout_IsPartOfTheLineButNoText()
    {
        var page = Sheet.RussianPages(12, 20, Sheet.Text("общеобразовательных")).Single();
        page.Texts.Select(text => text.Text).ShouldBe(["общеобразо\u00AD", "вательных"]);
        page.Texts.First().Width.ShouldBe(55);
    }

    [Fact]
    public void Layout_ColumnOfLongWords_NeedNotHoldThemWhole()
    {
        // Of 19 letters a column gives room for 13: the rest of the width goes to the column with the text.
        var table = new Table
        {
            Columns = [TableColumn.ByContent(), TableColumn.ByContent()],
            Rows = [TableRow.Of("общеобразовательных", string.Join(' ', Enumerable.Repeat("да", 60)))],
            Size = Sheet.Size,
            Padding = default,
        };
        var edge = Sheet.RussianPages(40, 30, table).Single().Rules.Where(rule => rule.X1 == rule.X2).Select(rule => rule.X1).Order().ElementAt(1);
        edge.ShouldBe(Sheet.Margin + (13 * 5), 0.5);
    }

    private static string[] LinesOf(IReadOnlyList<Page> pages) =>
        [.. pages.Single().Texts.Select(text => text.Text.Replace('\u00A0', ' ').Replace('\u00AD', '-'))];
}
