namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>Two states of a table side by side, in the later one's order, with what is no more where it stood.</summary>
/// <param name="Before">None if the table was not there; then there is a later state.</param>
/// <param name="After">None if the table is no more; then there is an earlier state.</param>
public sealed record TableComparison(TableState? Before, TableState? After, IReadOnlyList<ColumnComparison> Columns, IReadOnlyList<RunComparison> Runs)
{
    /// <summary>The table as it is, or as it was if it is no more.</summary>
    public TableState Shown => After ?? Before!;

    /// <summary>Whether the title, the columns, the sections or the numbering differ.</summary>
    public bool IsShapedOtherwise => Before?.Frame != After?.Frame || !(Before?.Columns ?? []).SequenceEqual(After?.Columns ?? [])
        || !(Before?.Sections ?? []).SequenceEqual(After?.Sections ?? []);

    public static TableComparison Between(TableState? before, TableState? after)
    {
        var earlier = (before?.Columns ?? []).ToDictionary(column => column.Kind, column => column.Heading);
        var later = (after?.Columns ?? []).ToDictionary(column => column.Kind, column => column.Heading);
        var columns = later.Keys.Concat(earlier.Keys.Except(later.Keys))
            .Select(kind => new ColumnComparison(kind, earlier.GetValueOrDefault(kind), later.GetValueOrDefault(kind)));
        return new TableComparison(before, after, [.. columns], RowMatching.Runs(before, after));
    }
}

/// <param name="Before">The heading; none if the table did not have the column.</param>
/// <param name="After">The heading; none if the table has the column no more.</param>
public sealed record ColumnComparison(ColumnKind Kind, string? Before, string? After);

/// <summary>One level of one section: its rows, and between them those that are no more.</summary>
/// <param name="Before">None if the section was not there; then there is a later one.</param>
/// <param name="After">None if the section is no more; then there is an earlier one.</param>
public sealed record RunComparison(SectionState? Before, SectionState? After, Level Level, IReadOnlyList<RowComparison> Rows)
{
    public SectionState Shown => After ?? Before!;
}
