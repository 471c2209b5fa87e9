namespace RoadmapPortal.Typesetting.Layout;

/// <summary>The space a block is offered.</summary>
/// <param name="Height">Height left on the page, in points.</param>
/// <param name="PageHeight">Height of an empty page's content.</param>
/// <param name="Place">Where on the page it begins.</param>
/// <param name="Reserve">Height that must be left for the next block because this one is kept with it.</param>
internal readonly record struct LayoutSpace(double Height, double PageHeight, PagePlace Place, double Reserve = 0)
{
    public bool IsPageTop => Place != PagePlace.Inside;
}
