using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Docx;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Documents.Tests.Docx;
using RoadmapPortal.Documents.Tests.Reading;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Tests.Composition;

/// <summary>Whatever the format, the paper says where it is verified: on its first page, in the lower right, and nowhere else.</summary>
public sealed partial class VerificationTests : IDisposable
{
    private const string Address = "https://portal.example/p/check?code=K7QP-03ZD-9XWA";

    private static readonly VerificationMark Mark = new("K7QP-03ZD-9XWA", new Uri(Address), new Uri("https://portal.example/p/check"));

    private readonly PrivateFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pdf_BearsTheCode(bool isLandscape)
    {
        var file = folder.Write("paper.pdf", output => PaperPdf.Write(Paper(isLandscape), DateTimeOffset.UnixEpoch, output));
        Printed(file);
        OtherProgram.Run("qpdf", "--check", file).ShouldContain("No syntax or stream encoding errors found");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Word_BearsTheCode_AsAnotherProgramPrintsIt(bool isLandscape, bool hasNumbers)
    {
        var paper = Paper(isLandscape) with { Look = PrintLook.Standard with { ShowsPageNumbers = hasNumbers } };
        using var word = WordFile.Of(paper);
        word.Errors.ShouldBeEmpty();
        Printed(Convert(folder.Write("paper.docx", output => PaperDocx.Write(paper, DateTimeOffset.UnixEpoch, output))));
    }

    [Fact]
    public void Excel_NamesThePlaceAndTheCode_AtTheFootOfItsFirstPage()
    {
        var file = folder.Write("paper.xlsx", output => PaperXlsx.Write(Paper(isLandscape: false), DateTimeOffset.UnixEpoch, output));
        Workbook.Of(Paper(isLandscape: false)).Errors.ShouldBeEmpty();
        var pages = OtherProgram.Run("pdftotext", "-layout", Convert(file), "-").Split('\f');
        pages[0].ShouldContain("Проверить документ: https://portal.example/p/check код K7QP-03ZD-9XWA");
        pages[1].ShouldContain("Абзац");
        pages[1].ShouldNotContain("Проверить");
    }

    [Fact]
    public void Html_DrawsTheCode_AndLinksThePlace()
    {
        using var output = new MemoryStream();
        PaperHtml.Write(Paper(isLandscape: false), output);
        output.Position = 0;
        using var reader = XmlReader.Create(output, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var footer = XDocument.Load(reader).Descendants("footer").ShouldHaveSingleItem();
        footer.Descendants("a").ShouldHaveSingleItem().Attribute("href")!.Value.ShouldBe(Address);
        footer.Value.ShouldContain("код K7QP-03ZD-9XWA");
        var svg = footer.Descendants().Single(element => element.Name.LocalName == "svg");
        var side = int.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
        var dark = Square().Matches(svg.Elements().Last().Attribute("d")!.Value).Select(square => (X: Number(square, 1), Y: Number(square, 2))).ToHashSet();

        // Four dots for each module.
        byte[] grey = [.. Enumerable.Range(0, side * side * 16).Select(dot => dark.Contains((dot % (side * 4) / 4, dot / (side * 4) / 4)) ? (byte)0 : byte.MaxValue)];
        PrintedCode.Read(side * 4, side * 4, grey).ShouldNotBeNull().Text.ShouldBe(Address);
    }

    [Fact]
    public void APaperWithoutAMark_HasNothingOfIt()
    {
        var paper = Paper(isLandscape: false) with { Verification = null };
        using var output = new MemoryStream();
        PaperHtml.Write(paper, output);
        System.Text.Encoding.UTF8.GetString(output.ToArray()).ShouldNotContain("verification");
        using var word = new ZipArchive(new MemoryStream(WordFile.Bytes(paper)));
        word.Entries.ShouldNotContain(entry => entry.FullName.Contains("footer") || entry.FullName.Contains("media"));
    }

    private static void Printed(string pdf)
    {
        PrintedCode.ReadInLowerRight(pdf, page: 1).ShouldBe(Address);
        PrintedCode.ReadInLowerRight(pdf, page: 2).ShouldBeNull("only the first page bears it");
        OtherProgram.Run("pdftotext", "-layout", "-l", "1", pdf, "-").ShouldContain("код K7QP-03ZD-9XWA");
    }

    private string Convert(string file)
    {
        OtherProgram.Run("soffice", "-env:UserInstallation=file://" + folder["profile"], "--headless", "--convert-to", "pdf", "--outdir", folder["."], file);
        return folder["paper.pdf"];
    }

    private static ComposedPaper Paper(bool isLandscape) =>
        new("Карта", "Школа", false, PrintLook.Standard, [new PaperSection(isLandscape, [new PaperTitle("Карта"), .. Enumerable.Range(1, 80).Select(line => new RunningText($"Абзац {line}"))])])
        {
            Verification = Mark,
        };

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h1v1h-1z")]
    private static partial Regex Square();
}
