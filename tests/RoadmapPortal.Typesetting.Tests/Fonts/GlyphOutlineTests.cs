using System.Buffers.Binary;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Tests.Fonts;

public class GlyphOutlineTests
{
    private static readonly TrueTypeFont Font = FontLibrary.Default[new FaceId(0, FontStyle.Bold)];

    /// <summary>П is simple, Й and Ё are composed; о bends all around.</summary>
    [Theory]
    [InlineData('П', 1)]
    [InlineData('О', 2)]
    [InlineData('о', 2)]
    [InlineData('Й', 2)]
    [InlineData('Ё', 3)]
    [InlineData(' ', 0)]
    public void Of_Letter_HasItsContoursWithinItsBox(char letter, int contourCount)
    {
        var glyph = Font.GlyphOf(letter);
        var contours = GlyphOutline.Of(Font, glyph);
        contours.Count.ShouldBe(contourCount);
        if (contourCount == 0)
            return;
        // The box stands in the glyph's own header (OpenType specification, glyf).
        var points = contours.SelectMany(contour => contour).ToList();
        points.Min(point => point.X).ShouldBe(Header(glyph, 2));
        points.Min(point => point.Y).ShouldBe(Header(glyph, 4));
        points.Max(point => point.X).ShouldBe(Header(glyph, 6));
        points.Max(point => point.Y).ShouldBe(Header(glyph, 8));
    }

    [Fact]
    public void Of_AnyGlyph_StaysInTheBoxOfTheFont()
    {
        for (var glyph = 0; glyph < Font.GlyphCount; glyph++)
        {
            foreach (var point in GlyphOutline.Of(Font, glyph).SelectMany(contour => contour))
            {
                point.X.ShouldBeInRange(Font.Bounds.XMin, Font.Bounds.XMax);
                point.Y.ShouldBeInRange(Font.Bounds.YMin, Font.Bounds.YMax);
            }
        }
    }

    private static double Header(int glyph, int offset) => BinaryPrimitives.ReadInt16BigEndian(Font.OutlineOf(glyph)[offset..]);
}
