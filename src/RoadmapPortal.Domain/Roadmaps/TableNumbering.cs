namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Where the numbers of a table's rows come from; stored by name.</summary>
public enum TableNumbering
{
    /// <summary>Rows have no numbers.</summary>
    None,

    /// <summary>Typed or imported, with whatever gaps and doubles the author made (Мещовский: 9, 9).</summary>
    Typed,

    /// <summary>Counted through the whole table.</summary>
    WholeTable,

    /// <summary>Begins again in every section.</summary>
    PerSection,

    /// <summary>Begins again at every level (Сочи: 17 runs).</summary>
    PerLevel,
}
