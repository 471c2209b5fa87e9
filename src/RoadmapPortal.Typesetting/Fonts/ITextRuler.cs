namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>All that layout knows about fonts. Safe to use from many threads.</summary>
public interface ITextRuler
{
    GlyphMeasure Measure(int codePoint, FontStyle style);

    LineMeasure LineOf(FontStyle style);
}
