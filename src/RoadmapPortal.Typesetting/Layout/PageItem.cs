namespace RoadmapPortal.Typesetting.Layout;

/// <summary>One mark on a page. All distances in points from the sheet's upper left corner.</summary>
public abstract record PageItem(Origin Origin);
