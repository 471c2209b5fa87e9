using System.Buffers.Binary;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Tests.Fonts;

public class FontSubsetTests
{
    private static readonly TrueTypeFont Regular = FontLibrary.Default[new FaceId(0, FontStyle.Regular)];

    [Fact]
    public void ToFontFile_UsedGlyphs_AreReadBackUnchanged()
    {
        var subset = new FontSubset(Regular);
        var numbers = "Приказ № 680".Select(character => (Glyph: Regular.GlyphOf(character), Number: subset.NumberOf(Regular.GlyphOf(character)))).ToList();
        var read = new TrueTypeFont(subset.ToFontFile());

        read.GlyphCount.ShouldBe(subset.Glyphs.Count);
        read.UnitsPerEm.ShouldBe(2048);
        numbers[0].Number.ShouldBe((ushort)1);
        foreach (var (glyph, number) in numbers)
        {
            read.AdvanceOf(number).ShouldBe(Regular.AdvanceOf(glyph));
            read.LeftSideBearingOf(number).ShouldBe(Regular.LeftSideBearingOf(glyph));
            Simple(Regular, glyph).ShouldBe(Simple(read, number));
        }
    }

    [Fact]
    public void ToFontFile_ComposedGlyph_BringsItsPartsUnderTheirNewNumbers()
    {
        var composed = Enumerable.Range(1, Regular.GlyphCount - 1).First(glyph => IsComposed(Regular.OutlineOf(glyph)));
        var subset = new FontSubset(Regular);
        var number = subset.NumberOf(composed);
        var read = new TrueTypeFont(subset.ToFontFile());
        read.GlyphCount.ShouldBeGreaterThan(2);
        var original = BinaryPrimitives.ReadUInt16BigEndian(Regular.OutlineOf(composed)[12..]);
        var part = BinaryPrimitives.ReadUInt16BigEndian(read.OutlineOf(number)[12..]);
        subset.Glyphs[part].ShouldBe(original);
        Simple(read, part).ShouldBe(Simple(Regular, original));
    }

    [Fact]
    public void ToFontFile_Checksum_IsThatOfTheFormat()
    {
        var file = new FontSubset(Regular).ToFontFile();
        var sum = 0u;
        for (var at = 0; at < file.Length; at += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
        sum.ShouldBe(0xB1B0AFBA);
    }

    [Fact]
    public void ToFontFile_FewGlyphs_IsMuchSmallerThanTheFont() =>
        new FontSubset(Regular).ToFontFile().Length.ShouldBeLessThan(60_000);

    private static bool IsComposed(ReadOnlySpan<byte> outline) =>
        outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    /// <summary>A simple glyph's outline without padding; of a composed one only the header, its parts being renumbered.</summary>
    private static byte[] Simple(TrueTypeFont font, int glyph)
    {
        var outline = font.OutlineOf(glyph);
        return (IsComposed(outline) ? outline[..10] : outline).ToArray().Reverse().SkipWhile(value => value == 0).Reverse().ToArray();
    }
}
