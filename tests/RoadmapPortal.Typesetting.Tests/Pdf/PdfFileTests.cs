using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Typesetting.Pdf;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

public class PdfFileTests
{
    private const string Body =
        "На основании приказа министерства от 06.03.2023 № 681 «О работе со школами, имеющими низкие образовательные результаты» "
        + "(Лукашова И.Б.), письма от 15.03.2023 г. – в целях развития внутришкольной системы – приказываю:";

    private static readonly PdfProperties Properties = new(
        "Приказ (№ 680)", "Управление по образованию", new DateTimeOffset(2023, 4, 21, 9, 30, 0, TimeSpan.FromHours(3)), new Guid("00112233445566778899aabbccddeeff"));

    [Fact]
    public void Write_Document_SatisfiesQpdfWithoutWarning()
    {
        PdfTool.Run("qpdf", Order(), "--check", "FILE").ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public void Write_Text_IsReadBackWithOrdinarySpaces()
    {
        var text = Regex.Replace(PdfTool.Run("pdftotext", Order(), "-layout", "FILE", "-"), @"[ \n\f]+", " ");
        text.ShouldContain(Body);
        text.ShouldNotContain("\u00A0");
        text.ShouldContain("Ёлка ёж — „цитата“ … • 5 %");
        text.ShouldContain("жирный наклонный оба");
    }

    [Fact]
    public void Write_OnlyBoundSpaces_AreReadBackAsSpaces()
    {
        // pdftotext turns U+00A0 into a space by itself, so the map from glyphs to text is looked at instead.
        var file = Write(new TypesetDocument(new Section { Blocks = [new Paragraph("№ 680")] }), Properties);
        var opened = PdfTool.Run("qpdf", file, "--qdf", "FILE", "-");
        opened.ShouldMatch("<[0-9A-F]{4}><0020>");
        opened.ShouldNotMatch("<[0-9A-F]{4}><00A0>");
    }

    [Fact]
    public void Write_JustifiedText_KeepsItsSpacesInTheFile()
    {
        // -raw takes the characters as they come and invents no spaces between parts of one line.
        PdfTool.Run("pdftotext", Order(), "-raw", "FILE", "-").ShouldContain("На основании приказа министерства");
    }

    [Fact]
    public void Write_Fonts_AreEmbeddedSubsetsWithUnicode()
    {
        var fonts = PdfTool.Run("pdffonts", Order(), "FILE").Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
        fonts.Count.ShouldBe(4);
        fonts.ShouldAllBe(line => Regex.IsMatch(line, @"^[A-Z]{6}\+LiberationSerif.* CID TrueType +Identity-H +yes yes yes"));
    }

    [Fact]
    public void Write_Properties_AreShown()
    {
        var info = PdfTool.Run("pdfinfo", Order(), "-isodates", "FILE");
        info.ShouldContain("Приказ (№ 680)");
        info.ShouldContain("Управление по образованию");
        info.ShouldContain("2023-04-21T");
        info.ShouldMatch(@"Pages: +3\b");
        var catalog = PdfTool.Run("qpdf", Order(), "--show-object=1", "FILE");
        catalog.ShouldContain("/Lang (ru-RU)");
        catalog.ShouldContain("/DisplayDocTitle true");
    }

    [Fact]
    public void Write_Sections_HaveTheirPaper()
    {
        var info = PdfTool.Run("pdfinfo", Order(), "-f", "1", "-l", "3", "FILE");
        info.ShouldMatch(@"Page +1 size: +595.27\d* x 841.89");
        info.ShouldMatch(@"Page +2 size: +841.89 x 595.27");
    }

    [Fact]
    public void Write_Headings_AreNestedInTheOutline()
    {
        var json = PdfTool.Run("qpdf", Order(), "--json", "--json-key=outlines", "FILE");
        var titles = Regex.Matches(json, "\"title\": \"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        titles.ShouldBe(["ПРИКАЗ", "РАЗДЕЛ", "Подраздел"], ignoreOrder: true);
        Regex.Matches(json, "\"destpageposfrom1\": (\\d)").Select(match => match.Groups[1].Value).Order().ShouldBe(["1", "2", "2"]);
        json.IndexOf("Подраздел", StringComparison.Ordinal).ShouldBeLessThan(json.IndexOf("РАЗДЕЛ", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ByWidth_StandsWhereLayoutPutIt()
    {
        var page = new DocumentLayout(FontLibrary.Default).PagesOf(Document()).First();
        var placed = page.Texts.First(text => text.Text.StartsWith("На основании", StringComparison.Ordinal));
        var boxes = PdfTool.Run("pdftotext", Order(), "-bbox", "-l", "1", "FILE", "-");
        var first = Regex.Match(boxes, "xMin=\"([0-9.]+)\" yMin=\"[0-9.]+\" xMax=\"([0-9.]+)\"[^>]*>На<");
        double.Parse(first.Groups[1].Value, CultureInfo.InvariantCulture).ShouldBe(placed.X, 0.01);
        var rights = Regex.Matches(boxes, "xMax=\"([0-9.]+)\"").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        // The justified line ends at the right margin: the shifts of its spaces add up.
        rights.ShouldContain(right => Math.Abs(right - (placed.X + placed.Width)) < 0.05);
        rights.Max().ShouldBeLessThanOrEqualTo(page.Width - PageSetup.A4Portrait.Margins.Right.Points + 0.05);
    }

    [Fact]
    public async Task Write_EightAtOnce_GivesTheSameBytes()
    {
        var expected = Order();
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Order, TestContext.Current.CancellationToken)));
        foreach (var file in files)
            file.ShouldBe(expected);
    }

    [Fact]
    public void Write_OtherId_IsTheOnlyDifference()
    {
        var other = Write(Document(), Properties with { Id = Guid.Parse("fedcba98-7654-3210-fedc-ba9876543210") });
        Without(other, "fedcba98[0-9a-f-]+").ShouldBe(Without(Order(), "00112233[0-9a-f-]+"));
        other.ShouldNotBe(Order());
    }

    [Fact]
    public void Write_OtherDate_IsTheOnlyDifference()
    {
        var other = Write(Document(), Properties with { Created = new DateTimeOffset(2031, 12, 5, 23, 59, 58, TimeSpan.FromHours(3)) });
        Without(other, "20311205235958|2031-12-05T23:59:58").ShouldBe(Without(Order(), "20230421093000|2023-04-21T09:30:00"));
        other.ShouldNotBe(Order());
    }

    private static string Without(byte[] file, string pattern) =>
        Regex.Replace(Encoding.Latin1.GetString(file), pattern, "");

    [Fact]
    public void Write_MissingGlyph_IsReported() =>
        Should.Throw<MissingGlyphException>(() => Write(new TypesetDocument(new Section { Blocks = [new Paragraph("漢")] }), Properties))
            .CodePoint.ShouldBe('漢');

    [Fact]
    public void Write_ManyPages_ReachTheStreamBeforeTheEnd()
    {
        using var output = new MemoryStream();
        var rows = Enumerable.Range(0, 2000).Select(i => TableRow.Of(string.Create(CultureInfo.InvariantCulture, $"{i}."), Body));
        var table = new Table { Columns = [TableColumn.ByContent(), TableColumn.ByContent()], Rows = [.. rows] };
        // The last block fails: all pages before it must already have left, and with them the tags of their rows.
        Should.Throw<MissingGlyphException>(() => PdfFile.Write(
            new TypesetDocument(new Section { Blocks = [table, new Paragraph("漢")] }), Properties, output));
        var written = Encoding.Latin1.GetString(output.ToArray());
        Regex.Count(written, "\nendstream\n").ShouldBeGreaterThan(50);
        Regex.Matches(written, "/ObjStm/N ([0-9]+)").Sum(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ShouldBeGreaterThan(5000);
    }

    [Fact]
    public void Write_Observed_TellsEveryStreamAndChangesNothing()
    {
        var lengths = new List<int>();
        using var output = new MemoryStream();
        PdfFile.Write(Document(), Properties, FontLibrary.Default, output, data => lengths.Add(data.Length));
        output.ToArray().ShouldBe(Order());
        Regex.Count(Encoding.Latin1.GetString(output.ToArray()), "/FlateDecode").ShouldBe(lengths.Count);
    }

    private static byte[] Order() => Write(Document(), Properties);

    private static byte[] Write(TypesetDocument document, PdfProperties properties)
    {
        using var output = new MemoryStream();
        PdfFile.Write(document, properties, output);
        return output.ToArray();
    }

    private static TypesetDocument Document() => new(
        new Section
        {
            Blocks =
            [
                new Paragraph("ПРИКАЗ") { HeadingLevel = 1, Alignment = TextAlignment.Centre },
                new Paragraph(Body) { Alignment = TextAlignment.Justify, FirstLineIndent = Length.Mm(12.5) },
                new Paragraph(new Run("жирный ", Bold: true), new Run("наклонный ", Italic: true), new Run("оба", Bold: true, Italic: true)),
                new Paragraph("Ёлка ёж — „цитата“ … • 5 %"),
            ],
        },
        new Section
        {
            Page = PageSetup.A4Landscape,
            Blocks =
            [
                new Table
                {
                    Columns = [TableColumn.Fixed(Length.Mm(10)), TableColumn.ByContent()],
                    HeadingRows = [TableRow.Of("№", "Мероприятие")],
                    Rows = [TableRow.Section("РАЗДЕЛ"), TableRow.Section("Подраздел", 2), .. Enumerable.Range(1, 45).Select(i => TableRow.Of($"{i}.", "Аудит"))],
                },
            ],
        });
}
