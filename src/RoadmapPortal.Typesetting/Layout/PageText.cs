using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>Text of one face and size on one line.</summary>
/// <param name="Text">What is drawn; may hold U+00A0, which is drawn and read back as a space.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">The base line.</param>
/// <param name="Width">Advance of the whole text, stretched spaces included.</param>
/// <param name="Face">The face that has all its glyphs.</param>
/// <param name="Size">Size in points.</param>
/// <param name="SpaceStretch">Points added to each space (also U+00A0) to justify the line.</param>
/// <param name="Origin">What it belongs to.</param>
public sealed record PageText(
    string Text, double X, double Y, double Width, FaceId Face, double Size, double SpaceStretch, Origin Origin)
    : PageItem(Origin)
{
    /// <summary>
    /// The line was broken here at a space, or ends by the author's wish: the next line begins a new word. Not so after a
    /// hyphen, nor in the middle of a word that is longer than the line.
    /// </summary>
    public bool EndsWord { get; init; }
}
