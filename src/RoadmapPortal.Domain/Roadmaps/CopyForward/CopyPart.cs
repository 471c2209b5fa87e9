namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>Of what sort a copied text is; the order is that in which an author looks through them.</summary>
public enum CopyPart
{
    /// <summary>Title and headings.</summary>
    Headings,

    /// <summary>Date cells.</summary>
    Dates,

    /// <summary>All other cells.</summary>
    Cells,

    /// <summary>Goal, tasks, indicators, prose.</summary>
    Prose,
}
