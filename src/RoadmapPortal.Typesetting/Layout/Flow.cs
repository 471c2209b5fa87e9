namespace RoadmapPortal.Typesetting.Layout;

/// <summary>A block, or the rest of one, on its way onto pages. A flow never changes; what remains is a new flow.</summary>
internal abstract class Flow
{
    /// <summary>Free space above, not at the top of a page.</summary>
    public virtual double SpaceBefore => 0;

    /// <summary>Free space below, not at the foot of a page.</summary>
    public virtual double SpaceAfter => 0;

    /// <summary>Whether the next block must begin on the page where this one ends.</summary>
    public virtual bool KeepsWithNext => false;

    public abstract LayoutAnswer Fit(LayoutSpace space);

    /// <summary>The least height at which this flow would begin on a page rather than move to the next.</summary>
    public abstract double LeastStart(double pageHeight);

    /// <summary>
    /// The height of all of it, asked only of what keeps with next; null if it is divided as a matter of course, so that
    /// only its end stands with the next block.
    /// </summary>
    public virtual double? KeptHeight => null;
}
