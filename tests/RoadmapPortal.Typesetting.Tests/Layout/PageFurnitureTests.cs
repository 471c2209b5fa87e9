using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Tests.Layout;

public class PageFurnitureTests
{
    [Fact]
    public void Layout_Watermark_LiesBelowEverythingAlongTheDiagonal()
    {
        // A sheet of 200 × 150 points has a diagonal of 250.
        var document = new TypesetDocument(Sheet.Section(100, 50, Sheet.Lines("а", 12))) { Watermark = "ПРОЕКТ" };
        var pages = Sheet.Pages(document);
        pages.Count.ShouldBe(3);
        foreach (var page in pages)
        {
            var watermark = page.Items[0].ShouldBeOfType<PageWatermark>();
            (watermark.X, watermark.Y).ShouldBe((100, 75));
            watermark.Angle.ShouldBe(36.87, 0.01);
            watermark.Width.ShouldBe(0.65 * 250, 0.01);
            watermark.Size.ShouldBe(watermark.Width / 3, 0.01);
            watermark.Face.ShouldBe(new FaceId(0, FontStyle.Bold));
            page.Items.OfType<PageWatermark>().Count().ShouldBe(1);
        }
    }

    [Fact]
    public void Layout_ShortWatermark_DoesNotGrowBeyondTheSheet()
    {
        var document = new TypesetDocument(Sheet.Section(100, 50)) { Watermark = "Я" };
        Sheet.Pages(document).Single().Items.OfType<PageWatermark>().Single().Size.ShouldBe(60, 0.01);
    }

    [Fact]
    public void Layout_WatermarkWithoutGlyph_IsReported() =>
        Should.Throw<MissingGlyphException>(() => Sheet.Pages(new TypesetDocument(Sheet.Section(100, 50)) { Watermark = "☐" }))
            .Path.ShouldBe("watermark");

    [Fact]
    public void Layout_PageNumber_HasTenMillimetresToTheEdge()
    {
        var number = NumberOf(Numbered(50));
        // Digits are 0.68 of the size of 12 points high.
        Length.Pt(number.Y - (0.68 * 12)).Millimetres.ShouldBe(10, 0.01);
        (number.X + (number.Width / 2)).ShouldBe(100);
    }

    [Fact]
    public void Layout_SmallTopMargin_KeepsTheNumberAboveTheText()
    {
        var number = NumberOf(Numbered(30));
        (number.Y + (0.2 * 12)).ShouldBe(30, 0.01);
    }

    [Fact]
    public void Layout_NoRoomForTheNumber_IsRefused() =>
        Should.Throw<LayoutException>(() => Numbered(9)).Reason.ShouldContain("page number");

    [Fact]
    public void Layout_CornerMark_StandsInTheLowerRightOfTheFirstPage_AndTheTextEndsAboveIt()
    {
        // 25 points of square and 3 mm (8.5 points) of distance leave room for six of the ten lines.
        var mark = new CornerMark(["# ", "##"], Length.Pt(25), ["код"]);
        var pages = Sheet.Pages(new TypesetDocument(Sheet.Section(100, 100, Sheet.Lines("а", 16)), Sheet.Section(100, 100, Sheet.Text("б"))) { CornerMark = mark });
        pages.Select(page => page.Texts.Count(text => text.Origin.Role == OriginRole.Paragraph)).ShouldBe([6, 10, 1]);
        var matrix = pages[0].Items.OfType<PageMatrix>().ShouldHaveSingleItem();
        (matrix.X, matrix.Y, matrix.Module).ShouldBe((125, 125, 12.5));
        matrix.Bars().ShouldBe([(125, 125, 12.5, 12.5), (125, 137.5, 25, 12.5)]);
        var words = pages[0].Texts.Single(text => text.Origin.Role == OriginRole.CornerMark);
        (words.X + words.Width).ShouldBe(125 - Length.Mm(3).Points, 0.01);
        words.Y.ShouldBeLessThan(150);
        pages.Skip(1).ShouldAllBe(page => !page.Items.OfType<PageMatrix>().Any());
    }

    [Fact]
    public void Layout_BlockThatHasNoRoomAboveTheCornerMark_StandsOnTheNextPage()
    {
        var mark = new CornerMark(["#"], Length.Pt(90), []);
        var pages = Sheet.Pages(new TypesetDocument(Sheet.Section(100, 100, Sheet.Lines("а", 3))) { CornerMark = mark });
        pages.Select(page => page.Texts.Count()).ShouldBe([0, 3]);
    }

    [Fact]
    public void Setup_Defaults_AreThoseOfTheStandard()
    {
        Millimetres(PageSetup.A4Portrait).ShouldBe([20, 20, 10, 20]);
        Millimetres(PageSetup.A4Landscape).ShouldBe([20, 20, 20, 10]);
        PageSetup.A4Landscape.ContentWidth.Millimetres.ShouldBe(257, 0.001);
    }

    [Fact]
    public void PagesOf_PageThatWasTaken_IsHeldByNobody()
    {
        var section = Sheet.Section(100, 50, [.. Enumerable.Range(0, 200).Select(_ => Sheet.Lines("а", 5))]);
        using var pages = new DocumentLayout(new FakeRuler()).PagesOf(new TypesetDocument(section)).GetEnumerator();
        var first = FirstOf(pages);
        for (var i = 0; i < 20; i++)
            pages.MoveNext().ShouldBeTrue();
        GC.Collect();
        first.IsAlive.ShouldBeFalse();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference FirstOf(IEnumerator<Page> pages)
    {
        pages.MoveNext();
        return new WeakReference(pages.Current);
    }

    private static int[] Millimetres(PageSetup setup) =>
        [.. new[] { setup.Margins.Left, setup.Margins.Top, setup.Margins.Right, setup.Margins.Bottom }.Select(length => (int)Math.Round(length.Millimetres))];

    private static PageText NumberOf(IReadOnlyList<Page> pages) => pages[1].Texts.Single(text => text.Origin.Role == OriginRole.PageNumber);

    private static IReadOnlyList<Page> Numbered(double top)
    {
        var side = Length.Pt(Sheet.Margin);
        var setup = new PageSetup(Length.Pt(200), Length.Pt(200), new PageMargins(side, Length.Pt(top), side, side));
        return Sheet.Pages(new TypesetDocument(new Section { Page = setup, Blocks = [Sheet.Text("а"), new PageBreak(), Sheet.Text("б")] }));
    }
}
