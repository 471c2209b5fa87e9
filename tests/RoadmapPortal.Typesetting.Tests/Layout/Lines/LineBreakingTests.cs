using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Tests.Layout.Lines;

public class LineBreakingTests
{
    [Theory]
    [InlineData(10, "один два три", "один два", "три")]
    [InlineData(10, "один два  три", "один два", "три")]
    [InlineData(12, "один два\nтри", "один два", "три")]
    [InlineData(8, "аа № 1234 б", "аа", "№ 1234 б")]
    [InlineData(12, "в городе-курорте", "в городе-", "курорте")]
    [InlineData(14, "школы город-курорт", "школы город-", "курорт")]
    [InlineData(8, "номер 01-20", "номер", "01-20")]
    [InlineData(6, "01-20/1290", "01-20/", "1290")]
    [InlineData(8, "начальник", "начальни", "к")]
    [InlineData(9, "ОО начальники", "ОО", "начальник", "и")]
    [InlineData(9, "Медведева О.Н.", "Медведева", "О.Н.")]
    [InlineData(9, "про\u00ADфи\u00ADлак\u00ADтика", "профилак\u00AD", "тика")]
    [InlineData(20, "про\u00ADфи\u00ADлак\u00ADтика", "профилактика")]
    public void Layout_NarrowColumn_BreaksWhereAllowed(int characters, string text, params string[] lines) =>
        Sheet.Pages(characters, 20, Sheet.Text(text)).Single().Texts
            .Select(line => line.Text.Replace('\u00A0', ' ')).ShouldBe(lines);

    [Fact]
    public void Layout_SurrogatePair_IsNeverTornApart() =>
        Sheet.Pages(1, 20, Sheet.Text("\U0001F600\U0001F600")).Single().Lines().ShouldBe(["\U0001F600", "\U0001F600"]);

    [Fact]
    public void Layout_ColumnNarrowerThanCharacter_IsRefusedWithPath()
    {
        var refused = Should.Throw<LayoutException>(() => Sheet.Pages(
            new TypesetDocument(Sheet.Section(4, 100, new Spacer(Length.Pt(1)), Sheet.Text("Ж")))));
        refused.Path.ShouldBe("section 1 / block 2 (paragraph)");
        refused.Reason.ShouldContain("Ж");
    }

    [Fact]
    public void Layout_Justified_StretchesAllLinesButTheLast()
    {
        var texts = Sheet.Pages(10, 20, Sheet.Text("аа бб вв гг дд ее") with { Alignment = TextAlignment.Justify }).Single().Texts.ToList();
        texts.Select(text => text.Text).ShouldBe(["аа бб вв", "гг дд ее"]);
        texts[0].SpaceStretch.ShouldBe(5);
        texts[0].Width.ShouldBe(50, 0.001);
        texts[1].SpaceStretch.ShouldBe(0);
    }

    [Fact]
    public void Layout_JustifiedWithWideGaps_StaysRagged()
    {
        // One space of 5 would have to grow by 15 points, to four times its width.
        var line = Sheet.Pages(10, 20, Sheet.Text("ааа ббб гггггггггг") with { Alignment = TextAlignment.Justify }).Single().Texts.First();
        line.Text.ShouldBe("ааа ббб");
        line.SpaceStretch.ShouldBe(0);
    }

    [Fact]
    public void Layout_RunsOfSeveralLooks_StandSideBySide()
    {
        var paragraph = new Paragraph(new Run("аа "), new Run("бб", Bold: true), new Run(" вв", Italic: true)) { Size = Sheet.Size };
        var texts = Sheet.Pages(20, 5, paragraph).Single().Texts.ToList();
        texts.Select(text => (text.Text, text.X, text.Face.Style)).ShouldBe(
        [
            ("аа ", 50, FontStyle.Regular), ("бб", 65, FontStyle.Bold), (" вв", 75, FontStyle.Italic),
        ]);
    }

    [Fact]
    public void Layout_BoundAcrossRuns_KeepsNumberWithItsSign() =>
        Sheet.Pages(8, 5, new Paragraph(new Run("аааа"), new Run(" № "), new Run("5678", Bold: true)) { Size = Sheet.Size })
            .Single().Lines().ShouldBe(["аааа", "№\u00A0|5678"]);

    [Theory]
    [InlineData(TextAlignment.Left, 50)]
    [InlineData(TextAlignment.Centre, 70)]
    [InlineData(TextAlignment.Right, 90)]
    public void Layout_Alignment_PlacesLine(TextAlignment alignment, double x) =>
        Sheet.Pages(10, 5, Sheet.Text("аб") with { Alignment = alignment }).Single().Texts.Single().X.ShouldBe(x);

    [Fact]
    public void Layout_FirstLineIndent_ShortensFirstLineOnly()
    {
        var texts = Sheet.Pages(10, 5, Sheet.Text("аа бб вв гг") with { FirstLineIndent = Length.Pt(20) }).Single().Texts.ToList();
        texts.Select(text => (text.Text, text.X)).ShouldBe([("аа бб", 70), ("вв гг", 50)]);
    }

    [Fact]
    public void Layout_MissingGlyph_IsReportedWithCodePointAndPath()
    {
        var missing = Should.Throw<MissingGlyphException>(() => Sheet.Pages(20, 5, Sheet.Text("знак " + FakeRuler.Missing)));
        missing.CodePoint.ShouldBe(0x2610);
        missing.Character.ShouldBe("☐");
        missing.Message.ShouldContain("U+2610");
        missing.Path.ShouldBe("section 1 / block 1 (paragraph)");
    }

    [Fact]
    public void Layout_GlyphOfFallbackOnly_IsSetInFallback() =>
        Sheet.Pages(20, 5, Sheet.Text("5 ₽ в")).Single().Texts.Select(text => (text.Text, text.Face.Family))
            .ShouldBe([("5\u00A0", 0), ("₽", 1), (" в", 0)]);
}
