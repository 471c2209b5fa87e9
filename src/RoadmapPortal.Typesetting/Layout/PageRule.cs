namespace RoadmapPortal.Typesetting.Layout;

/// <summary>A straight black line, level or upright.</summary>
public sealed record PageRule(double X1, double Y1, double X2, double Y2, double Thickness, Origin Origin)
    : PageItem(Origin);
