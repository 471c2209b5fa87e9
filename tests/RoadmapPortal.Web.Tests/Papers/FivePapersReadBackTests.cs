using System.Text.RegularExpressions;
using System.Xml.Linq;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Tests.Docx;
using RoadmapPortal.Documents.Tests.Reading;
using RoadmapPortal.Web.Features.Demo.Load;
using RoadmapPortal.Web.Tests.Demo;

namespace RoadmapPortal.Web.Tests.Papers;

/// <summary>Each of the five documents, written in every format and read back: no cell and no word is lost, changed or out of order.</summary>
public sealed class FivePapersReadBackTests
{
    public static TheoryData<string> Slugs => new(DemoDocumentReader.Slugs);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Pdf_IsReadAloudWholeAndInOrder(string slug)
    {
        var paper = Composed(slug);
        using var folder = new PrivateFolder();
        var file = folder.Write("paper.pdf", output => PaperPdf.Write(paper, WordFile.Moment, output));

        OtherProgram.Run("qpdf", "--check", file).ShouldNotContain("WARNING");
        foreach (var font in OtherProgram.Run("pdffonts", file).Split('\n')[2..^1])
        {
            font.ShouldMatch(@"^[A-Z]{6}\+.* CID TrueType +Identity-H +yes yes yes ");
        }

        var read = StructText(OtherProgram.Run("pdfinfo", "-struct-text", file)).ToList();
        read.Where(part => part.IsCell).Select(part => part.Text).ShouldBe(Tables(paper).SelectMany(CellsOf).Select(Uniform));
        Squeezed(read.Where(part => !part.IsCell).Select(part => part.Text)).ShouldBe(Squeezed(WordsBesideTables(paper)));
    }

    /// <summary>
    /// Whoever reads the pages without their tags may join or divide words of neighbouring cells, but finds every letter (and those of
    /// page numbers and repeated headings too).
    /// </summary>
    [Theory]
    [MemberData(nameof(Slugs))]
    public void Pdf_ShowsEveryLetter(string slug)
    {
        var paper = Composed(slug);
        using var folder = new PrivateFolder();
        var file = folder.Write("paper.pdf", output => PaperPdf.Write(paper, WordFile.Moment, output));

        var found = Squeeze(OtherProgram.Run("pdftotext", "-layout", file, "-")).CountBy(letter => letter).ToDictionary();

        Squeezed(PaperTexts.Of(paper)).CountBy(letter => letter).Where(letter => found.GetValueOrDefault(letter.Key) < letter.Value).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Docx_HasEveryCellInItsPlace_AndEveryWordInOrder(string slug)
    {
        var paper = Composed(slug);
        using var file = WordFile.Of(paper);

        file.Errors.ShouldBeEmpty();
        Squeeze(file.Text()).ShouldBe(Squeezed(PaperTexts.Of(paper)));
        var labels = new WordLabels(file.Main);
        foreach (var (table, expected) in file.Tables.Zip(Tables(paper)))
        {
            var rows = WordFile.CellsOf(table, labels);
            rows.Count.ShouldBe(expected.Headings.Count + expected.Rows.Count);
            foreach (var (row, wanted) in rows.Zip(expected.Headings.Concat(expected.Rows)))
            {
                row.Select(cell => cell with { Text = Squeeze(cell.Text) }).ShouldBe(wanted.Cells.Select(cell => cell with { Text = Squeeze(cell.Text) }));
            }
        }

        file.Tables.Count.ShouldBe(Tables(paper).Count);
    }

    [Fact]
    public void Docx_SaysTheSameInLibreOffice()
    {
        using var folder = new PrivateFolder();
        var files = DemoDocumentReader.Slugs.Select(slug => folder.Write(slug + ".docx", output => output.Write(WordFile.Bytes(Composed(slug))))).ToList();

        OtherProgram.Run(
            "soffice", ["-env:UserInstallation=file://" + folder["profile"], "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder["."], .. files]);

        foreach (var slug in DemoDocumentReader.Slugs)
        {
            // In plain text LibreOffice writes every bullet as a point.
            NoBullets(File.ReadAllText(folder[slug + ".txt"])).TrimStart('\uFEFF').ShouldBe(NoBullets(Squeezed(PaperTexts.Of(Composed(slug)))), slug);
        }

        static string NoBullets(string text) => Squeeze(text).Replace("-", "", StringComparison.Ordinal).Replace("•", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Xlsx_SaysTheSameInLibreOffice()
    {
        using var folder = new PrivateFolder();
        var files = DemoDocumentReader.Slugs.Select(slug => folder.Write(slug + ".xlsx", output => output.Write(Workbook.Bytes(Composed(slug))))).ToList();

        OtherProgram.Run("soffice", ["-env:UserInstallation=file://" + folder["profile"], "--headless", "--convert-to", "pdf", "--outdir", folder["."], .. files]);

        foreach (var slug in DemoDocumentReader.Slugs)
        {
            var found = Squeeze(OtherProgram.Run("pdftotext", folder[slug + ".pdf"], "-")).CountBy(letter => letter).ToDictionary();
            Squeezed(PaperTexts.Of(Composed(slug))).CountBy(letter => letter).Where(letter => found.GetValueOrDefault(letter.Key) < letter.Value).ShouldBeEmpty(slug);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Xlsx_HasEveryCellAtItsAddress_AndLosesNoWord(string slug)
    {
        var paper = Composed(slug);
        var book = Workbook.Of(paper);

        book.Errors.ShouldBeEmpty();
        foreach (var table in paper.Elements.OfType<PaperTable>())
        {
            var sheet = book[table.Name];
            var first = FirstRowOf(sheet, table.Grid.Headings[0]);
            foreach (var (row, at) in table.Grid.Headings.Concat(table.Grid.Rows).Select((row, at) => (row, first + at)))
            {
                row.Cells.Select(cell => sheet[$"{(char)('A' + cell.Column)}{at}"]).ShouldBe(row.Cells.Select(cell => cell.Text));
            }
        }

        var all = string.Join('\n', book.Names.SelectMany(name => book[name].Texts));
        Words.MissingFrom(all, PaperTexts.Of(paper)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Xlsx_DataHasARowForEachActivity(string slug)
    {
        var paper = FivePapers.Read(slug);
        var data = Workbook.Of(Composed(slug))["Данные"];

        var titles = data.Table!.TableColumns!.Elements<DocumentFormat.OpenXml.Spreadsheet.TableColumn>().Select(column => column.Name!.Value).ToList();
        var activities = paper.Tables.SelectMany(table => table.Sections.SelectMany(run => run.Activities)).ToList();
        data.Xml.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count().ShouldBe(activities.Count + 1);
        var rows = data.Xml.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Skip(1)
            .Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => data[cell.CellReference!]).ToList()).ToList();
        var (first, last, codes) = (titles.IndexOf("Срок с"), titles.IndexOf("Срок по"), titles.IndexOf("Коды"));
        foreach (var (row, activity) in rows.Zip(activities))
        {
            foreach (var (_, words) in activity.Cells)
            {
                row.ShouldContain(words);
            }

            row[codes].ShouldBe(activity.AllParameters ? "все параметры" : string.Join("; ", activity.Codes));
            (row[first], row[last]).ShouldBe((Day(activity.Schedule?.From), Day(activity.Schedule?.To)));
        }

        activities.Count(activity => activity.Schedule?.From is not null).ShouldBeGreaterThan(activities.Count / 3);

        // Days are counted from the eve of 1900 with a leap day too many (ECMA-376 part 1, 18.17.4.1).
        static string Day(DateOnly? day) =>
            day is null ? "" : (day.Value.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Html_SaysEveryCellAndEveryWordInOrder(string slug)
    {
        var paper = Composed(slug);
        using var file = new MemoryStream();
        PaperHtml.Write(paper, file);
        file.Position = 0;
        var body = XDocument.Load(file).Descendants().Single(element => element.Name.LocalName == "body");

        var cells = body.Descendants().Where(element => element.Name.LocalName is "th" or "td").Select(TextOf);
        cells.ShouldBe(Tables(paper).SelectMany(CellsOf).Select(Squeeze));
        var (all, at) = (Squeeze(body.Value), 0);
        foreach (var text in PaperTexts.Of(paper).Select(Squeeze))
        {
            var found = all.IndexOf(text, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, text);
            at = found + text.Length;
        }
    }

    private static ComposedPaper Composed(string slug)
    {
        var paper = FivePapers.Read(slug);
        return PaperKind.Of(paper)[0].Compose(paper)!;
    }

    private static List<PaperGrid> Tables(ComposedPaper paper) => [.. paper.Elements.OfType<PaperTable>().Select(table => table.Grid)];

    private static IEnumerable<string> CellsOf(PaperGrid grid) =>
        grid.Headings.Concat(grid.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text);

    private static IEnumerable<string> WordsBesideTables(ComposedPaper paper) =>
        paper.Elements.Where(element => element is not PaperTable).SelectMany(PaperTexts.Of);

    /// <summary>The row of the sheet where the table's headings begin.</summary>
    private static int FirstRowOf(Workbook.Tab sheet, GridRow heading) =>
        Enumerable.Range(1, 12).First(row => heading.Cells.All(cell => sheet.Has($"{(char)('A' + cell.Column)}{row}", cell.Text)));

    /// <summary>Elements with their own text as poppler tells them to a screen reader.</summary>
    private static IEnumerable<(bool IsCell, string Text)> StructText(string told)
    {
        var found = new List<(string Type, List<string> Texts)>();
        foreach (var line in told.Split('\n'))
        {
            if (Regex.Match(line, "^ *\"(.*)\"$") is { Success: true } quoted)
            {
                found[^1].Texts.Add(quoted.Groups[1].Value);
            }
            else if (Regex.Match(line, "^ *([A-Z][A-Za-z0-9]*)( \\(block\\))?:?$") is { Success: true } element)
            {
                found.Add((element.Groups[1].Value, []));
            }
        }

        return found.Where(element => element.Texts.Count > 0 || element.Type is "TD" or "TH")
            .Select(element => (element.Type is "TD" or "TH", Uniform(string.Concat(element.Texts))));
    }

    private static string TextOf(XElement element) => Squeeze(string.Concat(element.DescendantNodes().OfType<XText>().Select(text => text.Value)));

    private static string Uniform(string text) => Regex.Replace(text.Replace("\u00AD", "", StringComparison.Ordinal), @"\s+", " ").Trim();

    private static string Squeezed(IEnumerable<string> texts) => Squeeze(string.Concat(texts));

    private static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '\u00AD'));
}
