namespace RoadmapPortal.Typesetting.Layout;

/// <summary>A place worth jumping to.</summary>
/// <param name="Title">What the outline says.</param>
/// <param name="Level">Depth, 1 the outermost.</param>
/// <param name="Y">Top of the place, in points from the top of the sheet.</param>
/// <param name="Origin">The heading or section row.</param>
public sealed record OutlineMark(string Title, int Level, double Y, Origin Origin);
