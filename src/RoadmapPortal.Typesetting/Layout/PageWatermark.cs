using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Layout;

/// <summary>A pale word behind the text of a page. Painted as shapes: it is no text to whoever reads or searches the file.</summary>
/// <param name="Text">The word.</param>
/// <param name="X">Middle of the word.</param>
/// <param name="Y">Middle of the word, between its base line and the top of its capitals.</param>
/// <param name="Angle">Degrees against the clock.</param>
/// <param name="Width">Advance of the whole word, in points.</param>
/// <param name="Face">The face.</param>
/// <param name="Size">Size in points.</param>
public sealed record PageWatermark(string Text, double X, double Y, double Angle, double Width, FaceId Face, double Size)
    : PageItem(Origin.Watermark);
