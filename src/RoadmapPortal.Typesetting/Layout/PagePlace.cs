namespace RoadmapPortal.Typesetting.Layout;

internal enum PagePlace
{
    Inside,

    /// <summary>The top of a page that began because the last was full.</summary>
    TopByOverflow,

    /// <summary>The top of a page that the author asked for.</summary>
    TopByWish,
}
