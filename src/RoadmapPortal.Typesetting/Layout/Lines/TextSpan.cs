using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>From this character on, up to the next span, the text has this look.</summary>
internal readonly record struct TextSpan(int Start, FaceId Face, double Size, LineMeasure Line);
