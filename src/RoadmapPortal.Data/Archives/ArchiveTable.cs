namespace RoadmapPortal.Data.Archives;

/// <summary>A table that goes into archives, as the database itself has it.</summary>
/// <param name="TenantColumn">Never in an archive: whoever reads it back is somebody else.</param>
/// <param name="Key">The column that with the municipality names a row.</param>
/// <param name="Columns">Without those that the database computes.</param>
/// <param name="References">To other tables of the archive, and to itself.</param>
public sealed record ArchiveTable(string Name, string TenantColumn, string Key, IReadOnlyList<ArchiveColumn> Columns, IReadOnlyList<ArchiveReference> References)
{
    /// <summary>Rows of it may point to rows of it: they are written in one statement, since keys are asked for at its end.</summary>
    public bool PointsToItself => References.Any(reference => reference.Table == Name);

    /// <summary>Its rows belong to a period, by however many steps; all others are the municipality's directories.</summary>
    public bool IsOfPeriod { get; init; }
}

public sealed record ArchiveColumn(string Name, ArchiveColumnKind Kind);

/// <summary>How a column's values stand in an archive.</summary>
public enum ArchiveColumnKind
{
    /// <summary>As the database writes it as JSON.</summary>
    Plain,

    /// <summary>As a file of its own, named here.</summary>
    Bytes,

    /// <summary>As the person's e-mail: accounts are no municipality's and have other ids elsewhere.</summary>
    Person,

    /// <summary>Plain; written last, since what has left its draft lets nobody write in it.</summary>
    Stage,
}

/// <param name="Table">None for any table: an id that no key of the database guards.</param>
public sealed record ArchiveReference(string Column, string? Table);
