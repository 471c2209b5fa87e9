namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>A point of a glyph's outline, in font units.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards from the base line.</param>
/// <param name="IsOnCurve">The curve passes through it; otherwise it bends the curve.</param>
internal readonly record struct OutlinePoint(double X, double Y, bool IsOnCurve);
