using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Tests.Pdf;

public sealed class PdfBlocksTests
{
    [Fact]
    public void LabelOfTwoLines_IsPrintedWholeOnOne()
    {
        var texts = Texts(new PaperList([new PaperListItem("1.\nа)", "Утвердить.", [])]));

        texts.Select(text => (text.Text.Replace('\u00A0', ' '), text.Origin.Role)).ShouldBe(
            [("1. а) ", OriginRole.ListLabel), ("Утвердить.", OriginRole.Paragraph)]);
        texts[1].Y.ShouldBe(texts[0].Y);
    }

    [Fact]
    public void LabelAsLongAsALine_BeginsTheText()
    {
        var label = string.Join(' ', Enumerable.Repeat("пункт", 40));

        var texts = Texts(new PaperList([new PaperListItem(label, "Утвердить.", [])]));

        texts.ShouldAllBe(text => text.Origin.Role == OriginRole.Paragraph);
        Reading.Pages.Squeeze(string.Concat(texts.Select(text => text.Text))).ShouldBe(Reading.Pages.Squeeze(label + "Утвердить."));
    }

    [Fact]
    public void Name_StandsBesideTheLastLineHoweverThePositionIsDivided()
    {
        for (var count = 1; count <= 20; count++)
        {
            var texts = Texts(new SignatureLine(string.Join(' ', Enumerable.Repeat("исполняющий обязанности заместителя", count)), "О.Н. Медведева"));

            var name = texts.Single(text => text.Text.StartsWith('О'));
            name.Y.ShouldBe(texts.Where(text => text != name).Max(text => text.Y), 0.01, $"{count} times");
        }
    }

    private static List<PageText> Texts(PaperElement element) =>
        [.. PaperPdf.PagesOf(new ComposedPaper("Приказ", "Управление", false, PrintLook.Standard, [new PaperSection(false, [element])])).Single().Texts];
}
