namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>How wide a character is and who draws it.</summary>
/// <param name="Family">The first family of the list that has the character; <see cref="Missing"/>'s -1 if none has.</param>
/// <param name="Advance">Width as a part of the size of the type.</param>
public readonly record struct GlyphMeasure(int Family, double Advance)
{
    public static readonly GlyphMeasure Missing = new(-1, 0);

    public bool IsMissing => Family < 0;
}
