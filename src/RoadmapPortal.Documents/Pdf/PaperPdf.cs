using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Typesetting.Pdf;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>A paper as it is printed and signed: A4, one file, an order upright and its annex turned.</summary>
public static class PaperPdf
{
    /// <summary>The stream stays open and need not be seekable. The same paper and moment give the same bytes.</summary>
    /// <param name="printedAt">The file's date of creation.</param>
    public static void Write(ComposedPaper paper, DateTimeOffset printedAt, Stream output)
    {
        var properties = new PdfProperties(OneLine(paper.Title), OneLine(paper.Author), printedAt, PaperFingerprint.Of(paper, printedAt));
        PdfFile.Write(Compose(paper), properties, output);
    }

    /// <summary>Signs that our fonts lack, each once, in order; the paper shows an empty box in their place, and whoever prints it should know.</summary>
    public static IReadOnlyList<string> SignsLacking(ComposedPaper paper) =>
        [.. PaperTexts.Of(paper).SelectMany(text => PrintableText.SignsLacking(text, FontLibrary.Default)).Distinct()];

    /// <summary>The pages of the file, each made when it is asked for.</summary>
    public static IEnumerable<Page> PagesOf(ComposedPaper paper) => new DocumentLayout(FontLibrary.Default).PagesOf(Compose(paper));

    /// <summary>What stands on the pages, before it is divided into pages.</summary>
    internal static TypesetDocument Compose(ComposedPaper paper) => new([.. paper.Sections.Select(section => Section(section, paper.Look))])
    {
        Language = "ru-RU",
        Watermark = paper.IsDraft ? ComposedPaper.DraftMark : null,
        CornerMark = paper.Verification is { } mark ? VerificationCorner.Of(mark) : null,
    };

    private static Section Section(PaperSection section, PrintLook look)
    {
        var page = Page(section.IsLandscape, look);
        return new Section
        {
            Page = page,
            Numbering = look.ShowsPageNumbers ? PageNumbering.TopCentreFromSecondPage : PageNumbering.None,
            Blocks = [.. new PdfBlocks(FontLibrary.Default, look, page).Of(section.Elements)],
        };
    }

    private static PageSetup Page(bool isLandscape, PrintLook look)
    {
        var margins = PaperMargins.Of(look, isLandscape);
        return new PageSetup(
            Length.Mm(isLandscape ? 297 : 210),
            Length.Mm(isLandscape ? 210 : 297),
            new PageMargins(Length.Mm(margins.Left), Length.Mm(margins.Top), Length.Mm(margins.Right), Length.Mm(margins.Bottom)));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
