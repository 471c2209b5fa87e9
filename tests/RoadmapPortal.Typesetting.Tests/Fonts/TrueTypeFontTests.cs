using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Tests.Fonts;

public class TrueTypeFontTests
{
    private static readonly TrueTypeFont Regular = FontLibrary.Default[new FaceId(0, FontStyle.Regular)];

    [Fact]
    public void Read_LiberationSerif_HasItsKnownMeasures()
    {
        Regular.PostScriptName.ShouldBe("LiberationSerif");
        Regular.UnitsPerEm.ShouldBe(2048);
        (Regular.Ascent, Regular.Descent, Regular.LineGap).ShouldBe((1825, -443, 87));
        Regular.Weight.ShouldBe(400);
        Regular.ItalicAngle.ShouldBe(0);
        var italic = FontLibrary.Default[new FaceId(0, FontStyle.BoldItalic)];
        italic.PostScriptName.ShouldBe("LiberationSerif-BoldItalic");
        italic.Weight.ShouldBe(700);
        italic.ItalicAngle.ShouldBeLessThan(0);
    }

    /// <summary>The widths of Times New Roman, with which Liberation Serif agrees by design.</summary>
    [Theory]
    [InlineData(' ', 512)]
    [InlineData('A', 1479)]
    [InlineData('W', 1933)]
    [InlineData('0', 1024)]
    [InlineData('А', 1479)]
    [InlineData('ё', 909)]
    public void AdvanceOf_Character_IsThatOfTimes(char character, int advance) =>
        Regular.AdvanceOf(Regular.GlyphOf(character)).ShouldBe(advance);

    [Fact]
    public void GlyphOf_UnknownCharacters_IsNone()
    {
        Regular.GlyphOf('☑').ShouldBe(0);
        Regular.GlyphOf(0x1F600).ShouldBe(0);
        Regular.GlyphOf(0xFFFF).ShouldBe(0);
        FontLibrary.Default.Measure('漢', FontStyle.Bold).IsMissing.ShouldBeTrue();
    }

    [Fact]
    public void Default_OfficeSigns_AreInEveryFace()
    {
        foreach (var style in Enum.GetValues<FontStyle>())
        {
            foreach (var character in "№§«»„“–—…•°ЁёАяЙй€±×\u00A0\u00AD-")
                FontLibrary.Default.Measure(character, style).IsMissing.ShouldBeFalse($"{character} in {style}");
        }
    }

    [Fact]
    public void Default_SignsThatASerifLacks_AreInTheSecondFamily()
    {
        foreach (var style in Enum.GetValues<FontStyle>())
        {
            foreach (var character in "₽☐☑☒✓✔★")
                FontLibrary.Default.Measure(character, style).Family.ShouldBe(1, $"{character} in {style}");
            foreach (var character in "●▪■□○√−≤≥→")
                FontLibrary.Default.Measure(character, style).IsMissing.ShouldBeFalse($"{character} in {style}");
        }
    }

    [Fact]
    public void Default_SecondFamily_IsDejaVuSans() =>
        FontLibrary.Default[new FaceId(1, FontStyle.BoldItalic)].PostScriptName.ShouldBe("DejaVuSans-Bold");

    [Fact]
    public void Measure_SecondFamilyHasCharacter_IsTakenFromThere()
    {
        var bare = new TrueTypeFont(new FontSubset(Regular).ToFontFile());
        var library = new FontLibrary(new FontFamily("bare", bare, bare, bare, bare), new FontFamily("full", Regular, Regular, Regular, Regular));
        library.Measure('A', FontStyle.Regular).ShouldBe(new GlyphMeasure(1, 1479 / 2048.0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(40)]
    public void Read_Garbage_IsRefused(int length) =>
        Should.Throw<FontFormatException>(() => new TrueTypeFont(new byte[length]));
}
