namespace RoadmapPortal.Typesetting.Layout;

/// <summary>The part of a block that stands on one page: the result of layout, apart from the block.</summary>
internal abstract record Fragment(double Height)
{
    /// <summary>Places its marks with its upper left corner at the point.</summary>
    public abstract void Write(PageBuilder page, double x, double y);
}
