using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Pdf;

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
            ("Lbl", "1."),
            ("LBody", "первый"),
            ("Lbl", "–"),
            ("LBody", "подпункт"),
            ("Lbl", "–"),
            ("LBody", "ещё подпункт"),
            ("Lbl", "2."),
            ("LBody", "второй"),
            ("H2", "Порядок"),
            ("P", "жирный наклонный"),
            ("Lbl", "а)"),
            ("LBody", "другой список"),
            ("P", "Начальник"),
            ("P", "И.О. Фамилия"),
            ("H1", "План"),
        ]);
        read.Where(element => element.Type is "TD" or "TH").Select(element => element.Text).ShouldBe(
            ["№", "Дела", "Что", "Когда", "РАЗДЕЛ", "1.", TaggedPaper.LongText, "май", "2.", "", "3.", "июль", "4.", "итог", "август"]);
    }

    [Fact]
    public void Write_HyphenOfBrokenWord_IsReadAsSoftHyphenAndNoOther() => CheckHyphens(TaggedPaper.Write());

    [Fact]
    public void Write_FontWithOneGlyphForBothHyphens_TellsThemApart()
    {
        var font = FontWithSharedHyphen();
        var library = new FontLibrary(new FontFamily("Shared", font, font, font, font));
        using var output = new MemoryStream();
        PdfFile.Write(TaggedPaper.Document, TaggedPaper.Properties, library, output);
        CheckHyphens(output.ToArray());
    }

    private static void CheckHyphens(byte[] file)
    {
        var raw = PdfTool.Run("pdftotext", file, "-raw", "-l", "1", "FILE", "-");
        raw.ShouldContain("обще\u00AD\nобразовательных");
        raw.ShouldContain("города-");
        raw.ShouldNotContain("обще-");
    }

    /// <summary>The shipped font, whose map leads U+00AD to the glyph of the common hyphen, as that of many fonts does.</summary>
    private static TrueTypeFont FontWithSharedHyphen()
    {
        var font = FontLibrary.Default[new FaceId(0, FontStyle.Regular)];
        string[] tags = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];
        var map = MapOf(Enumerable.Range(' ', 0x2200).Where(character => font.GlyphOf(character) > 0)
            .Select(character => (character, font.GlyphOf(character == 0xAD ? '-' : character))).ToList());
        return new TrueTypeFont(SfntFile.Write([.. tags.Select(tag => (tag, tag == "cmap" ? map : font.Table(tag).ToArray()))]));
    }

    /// <summary>A map of format 4 with a segment for each character (OpenType specification, cmap).</summary>
    private static byte[] MapOf(List<(int Character, int Glyph)> entries)
    {
        var words = new List<int> { 0, 1, 3, 1, 0, 12, 4, 16 + (entries.Count * 8), 0, entries.Count * 2, 0, 0, 0 };
        words.AddRange(entries.Select(entry => entry.Character));
        words.Add(0);
        words.AddRange(entries.Select(entry => entry.Character));
        words.AddRange(entries.Select(entry => entry.Glyph - entry.Character));
        words.AddRange(entries.Select(_ => 0));
        return [.. words.SelectMany(word => new[] { (byte)(word >> 8), (byte)word })];
    }

    [Fact]
    public void Write_WordLongerThanLine_IsReadAsOne()
    {
        var word = new string('д', 200);
        StructText.Of(TaggedPaper.Write(new Paragraph($"до {word}\nпосле"))).ShouldHaveSingleItem().Text.ShouldBe($"до {word} после");
    }
}
