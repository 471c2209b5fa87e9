namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>Where text stands in a cell that is taller than it. A cell broken over pages is always set from the top.</summary>
public enum VerticalAlignment
{
    Top,
    Middle,
    Bottom,
}
