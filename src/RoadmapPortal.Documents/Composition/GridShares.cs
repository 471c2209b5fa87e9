namespace RoadmapPortal.Documents.Composition;

/// <summary>The widths of columns whose part of the table its author gave, on a page of a certain width.</summary>
internal static class GridShares
{
    /// <returns>
    /// By column, in the unit of the whole; none for columns that find theirs themselves. Given widths give way if the others would not
    /// have their least room, and are left aside altogether where even that does not help.
    /// </returns>
    /// <param name="least">The least width of each column that finds its own.</param>
    /// <param name="floor">What no column goes below.</param>
    public static IReadOnlyList<double?> Widths(PaperGrid grid, double total, IReadOnlyList<double> least, double floor)
    {
        double?[] none = [.. grid.Columns.Select(_ => (double?)null)];
        var given = grid.Columns.Sum(column => column.Share ?? 0) * total;
        if (given <= 0)
        {
            return none;
        }

        var others = grid.Columns.Zip(least).Where(pair => pair.First.Share is null).Sum(pair => pair.Second);
        var factor = grid.Columns.All(column => column.Share is not null) ? total / given : Math.Min(1, (total - others) / given);
        double?[] widths = [.. grid.Columns.Select(column => column.Share is { } share ? Math.Max(floor, share * total * factor) : (double?)null)];
        return widths.Sum(width => width ?? 0) + others > total + 0.01 ? none : widths;
    }
}
