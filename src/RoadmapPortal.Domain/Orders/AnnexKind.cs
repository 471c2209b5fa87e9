namespace RoadmapPortal.Domain.Orders;

/// <summary>What an annex prints of its roadmap; stored by name.</summary>
public enum AnnexKind
{
    /// <summary>The roadmap whole: the order approves it.</summary>
    Roadmap,

    /// <summary>The entry audit of the roadmap's period.</summary>
    Audit,

    /// <summary>One of the roadmap's tables.</summary>
    Table,

    /// <summary>The table of changes: what the order changes in the roadmap's edition in force.</summary>
    Changes,
}
