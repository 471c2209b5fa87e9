using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Tests;

/// <summary>Every character is half as wide as its size and every line as high as its size, so that tests can count.</summary>
internal sealed class FakeRuler : ITextRuler
{
    /// <summary>No family has it.</summary>
    public const char Missing = '☐';

    /// <summary>Only the second family has it.</summary>
    public const char OnlyInFallback = '₽';

    public GlyphMeasure Measure(int codePoint, FontStyle style) => codePoint switch
    {
        Missing => GlyphMeasure.Missing,
        OnlyInFallback => new GlyphMeasure(1, 0.5),
        _ => new GlyphMeasure(0, 0.5),
    };

    public LineMeasure LineOf(FontStyle style) => new(0.8, 0.2, 1);
}
