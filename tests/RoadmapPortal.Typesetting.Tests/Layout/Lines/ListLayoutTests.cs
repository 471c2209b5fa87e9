using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Typesetting.Tests.Layout.Tables;

namespace RoadmapPortal.Typesetting.Tests.Layout.Lines;

public class ListLayoutTests
{
    [Fact]
    public void Layout_Label_PrecedesTheTextWithABoundSpace()
    {
        var texts = Sheet.Pages(20, 5, Sheet.Text("аа бб") with { Label = new ListLabel("1."), FirstLineIndent = Length.Pt(10) }).Single().Texts;
        texts.Select(text => (text.Text, text.X, text.Origin.Role)).ShouldBe(
            [("1.\u00A0", 60, OriginRole.ListLabel), ("аа бб", 75, OriginRole.Paragraph)]);
    }

    [Fact]
    public void Layout_LabelNarrowerThanTheHang_HangsAndTheTextIsInLine()
    {
        var texts = Hanging("1.", "аа бб вв гг дд").Texts;
        texts.Select(text => (text.Text, text.X)).ShouldBe([("1.\u00A0", 60), ("аа бб вв гг", 80), ("дд", 80)]);
    }

    [Fact]
    public void Layout_LabelWiderThanTheHang_IsFollowedAtOnce()
    {
        var texts = Hanging("2.1.1.", "аа бб вв гг").Texts;
        texts.Select(text => (text.Text, text.X)).ShouldBe([("2.1.1.\u00A0", 60), ("аа бб вв", 95), ("гг", 80)]);
    }

    [Fact]
    public void Layout_JustifiedItem_DoesNotStretchTheGapAfterTheLabel()
    {
        var item = Sheet.Text("аа бб вв гг дд ее") with { Label = new ListLabel("1."), Alignment = TextAlignment.Justify };
        var texts = Sheet.Pages(12, 5, item).Single().Texts.ToList();
        texts[0].ShouldSatisfyAllConditions(label => label.SpaceStretch.ShouldBe(0), label => label.Width.ShouldBe(15));
        texts[1].Text.ShouldBe("аа бб вв");
        texts[1].SpaceStretch.ShouldBe(2.5);
        texts[1].X.ShouldBe(65);
    }

    [Fact]
    public void Layout_ItemOverTwoPages_HasItsLabelOnce()
    {
        var pages = Sheet.Pages(10, 5, Sheet.Lines("а", 8) with { Label = new ListLabel("•") });
        pages.SelectMany(page => page.Texts).Count(text => text.Origin.Role == OriginRole.ListLabel).ShouldBe(1);
        pages[0].Lines()[0].ShouldBe("•\u00A0|а1");
    }

    [Theory]
    [InlineData(TextAlignment.Centre, 72.5)]
    [InlineData(TextAlignment.Right, 95)]
    public void Layout_LabelOfMovedLine_MovesWithIt(TextAlignment alignment, double x)
    {
        var texts = Sheet.Pages(20, 5, Sheet.Text("аа бб вв") with { Label = new ListLabel("1."), Alignment = alignment }).Single().Texts.ToList();
        (texts[0].X + texts[0].Width).ShouldBe(texts[1].X, 0.001);
        texts[0].X.ShouldBe(x, 0.001);
    }

    [Fact]
    public void Layout_LabelWiderThanTheLine_IsRefused() =>
        Should.Throw<LayoutException>(() => Sheet.Pages(5, 5, Sheet.Text("а") with { Label = new ListLabel("12.34.56.") }))
            .Path.ShouldBe("section 1 / block 1 (paragraph)");

    [Theory]
    [InlineData("1.\n2.")]
    [InlineData("1.\r\n2.")]
    public void Layout_LabelWithALineBreak_StandsOnOneLine(string label) =>
        Sheet.Pages(20, 5, Sheet.Text("аа") with { Label = new ListLabel(label) }).Single().Lines().ShouldBe(["1.\u00A02.\u00A0|аа"]);

    [Theory]
    [InlineData("· аа бб вв гг", "гг", 60)]
    [InlineData("• аа бб вв гг", "гг", 60)]
    [InlineData("1. аа бб вв г", "вв г", 65)]
    [InlineData("а) аа бб вв г", "вв г", 65)]
    [InlineData("– аа бб вв гг", "гг", 60)]
    [InlineData("аа бб вв гг д", "гг д", 50)]
    [InlineData("21.04.2023 года", "года", 50)]
    [InlineData("12.12. аа бббб", "бббб", 50)]
    public void Layout_ListInACell_Hangs(string text, string rest, double x) =>
        CellLines(text, TextAlignment.Left)[^1].ShouldBe((rest, x));

    [Fact]
    public void Layout_EachItemInACell_HangsByItsOwnMarker() =>
        CellLines("• аа бб вв гг\nдд ее жж зз\n1) аа бб вв г", TextAlignment.Left).ShouldBe(
            [("• аа бб вв", 50), ("гг", 60), ("дд ее жж", 50), ("зз", 50), ("1) аа бб", 50), ("вв г", 65)]);

    [Fact]
    public void Layout_CentredCell_DoesNotHang() =>
        CellLines("• аа бб вв гг", TextAlignment.Centre)[^1].ShouldBe(("гг", 70));

    private static (string Text, double X)[] CellLines(string text, TextAlignment alignment)
    {
        var table = Grids.Of(1, new TableRow(new TableCell(text) { Alignment = alignment }));
        return [.. Sheet.Pages(10, 20, table).Single().Texts.Select(line => (line.Text.Replace('\u00A0', ' '), line.X))];
    }

    private static Page Hanging(string label, string text) => Sheet.Pages(17, 5, Sheet.Text(text) with
    {
        Label = new ListLabel(label),
        LeftIndent = Length.Pt(30),
        FirstLineIndent = Length.Pt(-20),
    }).Single();
}
