namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>A face among the fonts in use.</summary>
/// <param name="Family">Place of the family in the list of fallbacks, 0 the first choice.</param>
/// <param name="Style">Which of its four faces.</param>
public readonly record struct FaceId(int Family, FontStyle Style);
