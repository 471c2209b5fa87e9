namespace RoadmapPortal.Domain.Roadmaps.Comparison;

/// <summary>A row then and later.</summary>
/// <param name="Before">None if the row was added since; then there is a later one.</param>
/// <param name="After">None if the row was removed since; then there is an earlier one.</param>
/// <param name="IsMoved">It stands in another section or level, or among its neighbours elsewhere.</param>
public sealed record RowComparison(RowState? Before, RowState? After, bool IsMoved)
{
    public ActivityId Id => (After ?? Before!).Id;

    /// <summary>The row as it is, or as it was if it is no more.</summary>
    public RowState Shown => After ?? Before!;

    public bool IsChanged => Before is null || After is null || IsMoved || ChangedColumns.Count > 0;

    /// <summary>
    /// The columns whose words differ, if the row is in both states. A counted number is nobody's words: it follows from the rows above.
    /// </summary>
    public IReadOnlyList<ColumnKind> ChangedColumns { get; } = Before is null || After is null
        ? []
        : [.. Enum.GetValues<ColumnKind>().Where(column => column == ColumnKind.Number ? Before.TypedNumber != After.TypedNumber : Before.Cells[column] != After.Cells[column])];
}
