namespace RoadmapPortal.Typesetting.Fonts;

/// <summary>A face's reach above and below the base line and its distance of lines, as parts of the size of the type.</summary>
public readonly record struct LineMeasure(double Ascent, double Descent, double LineHeight);
