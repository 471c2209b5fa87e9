using System.Globalization;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Tests.Reading;

namespace RoadmapPortal.Documents.Tests.Docx;

/// <summary>LibreOffice opens what is written, counts the same labels and shows the same text in the same order.</summary>
public sealed class DocxInLibreOfficeTests
{
    private readonly ComposedPaper paper = DocxSamples.Order() with { IsDraft = true };

    [Fact]
    public void PlainText_IsThePaperInItsOrder()
    {
        using var folder = new PrivateFolder();

        var text = File.ReadAllText(Convert(folder, "txt:Text (encoded):UTF8", "paper.txt"));

        // In plain text LibreOffice writes every bullet as a point.
        var wanted = string.Concat(PaperTexts.Of(paper)).Replace("-Выстроить", "•Выстроить", StringComparison.Ordinal);
        DocxSamples.Squeeze(text).TrimStart('\uFEFF').ShouldBe(DocxSamples.Squeeze(wanted));
    }

    [Fact]
    public void Pages_StandUprightThenTurned_AndHoldEveryWord()
    {
        using var folder = new PrivateFolder();

        var pdf = Convert(folder, "pdf", "paper.pdf");

        var about = OtherProgram.Run("pdfinfo", "-f", "1", "-l", "2", pdf);
        about.ShouldMatch(@"Pages:\s+3\n");
        about.ShouldMatch(@"Page\s+1 size:\s+595[.\d]* x 84[12]");
        about.ShouldMatch(@"Page\s+2 size:\s+84[12][.\d]* x 595");
        var pages = OtherProgram.Run("pdftotext", "-layout", pdf, "-").Split('\f');
        DocxSamples.Squeeze(pages[0]).ShouldBe(DocxSamples.Squeeze(string.Concat(paper.Sections[0].Elements.SelectMany(PaperTexts.Of))));
        pages[1].TrimStart().ShouldStartWith(2.ToString(CultureInfo.InvariantCulture) + "\n");
        pages[1].ShouldContain("- Выстроить");
        Words.MissingFrom(string.Concat(pages[1..]), paper.Sections[1].Elements.SelectMany(PaperTexts.Of)).ShouldBeEmpty();
    }

    /// <summary>With a profile of its own, since runs that share one wait for each other; LibreOffice says nothing if it fails.</summary>
    private string Convert(PrivateFolder folder, string format, string result)
    {
        var file = folder.Write("paper.docx", output => output.Write(WordFile.Bytes(paper)));
        OtherProgram.Run("soffice", "-env:UserInstallation=file://" + folder["profile"], "--headless", "--convert-to", format, "--outdir", folder["."], file);
        File.Exists(folder[result]).ShouldBeTrue();
        return folder[result];
    }
}
