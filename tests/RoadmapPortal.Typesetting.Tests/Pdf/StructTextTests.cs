using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>What poppler reads aloud.</summary>
public class StructTextTests
{
    [Fact]
    public void Write_Paper_IsReadWhole()
    {
        var read = StructText.Of(TaggedPaper.Write());
        read.Where(element => element.Type is not ("TD" or "TH")).ShouldBe(
        [
            ("H1", "ПРИКАЗ"),
            // Whole words: poppler leaves soft hyphens out and other hyphens in.
            ("P", TaggedPaper.Hyphenated.Replace("\u00AD", "", StringComparison.Ordinal)),
            ("LBody", "первый"),
            ("LBody", "подпункт"),
            ("LBody", "ещё подпункт"),
            ("LBody", "второй"),
            ("H2", "Порядок"),
            ("P", "жирный наклонный"),
            ("LBody", "другой список"),
            ("P", "Начальник"),
            ("P", "И.О. Фамилия"),
            ("H1", "План"),
        ]);
        read.Where(element => element.Type is "TD" or "TH").Select(element => element.Text).ShouldBe(
            ["№", "Дела", "Что", "Когда", "РАЗДЕЛ", "1.", TaggedPaper.LongText, "май", "2.", "", "3.", "июль", "4.", "итог", "август"]);
    }

    [Fact]
    public void Write_HyphenOfBrokenWord_IsReadAsSoftHyphenAndNoOther()
    {
        // Both words are drawn with the same glyph at the end of a line.
        var raw = PdfTool.Run("pdftotext", TaggedPaper.Write(), "-raw", "-l", "1", "FILE", "-");
        raw.ShouldContain("обще\u00AD\nобразовательных");
        raw.ShouldContain("города-");
        raw.ShouldNotContain("обще-");
    }

    [Fact]
    public void Write_WordLongerThanLine_IsReadAsOne()
    {
        var word = new string('д', 200);
        StructText.Of(TaggedPaper.Write(new Paragraph($"до {word}\nпосле"))).ShouldHaveSingleItem().Text.ShouldBe($"до {word} после");
    }
}
