namespace RoadmapPortal.Documents.Spreadsheets;

/// <param name="Pieces">The text in parts that a cell can hold.</param>
/// <param name="PieceHeights">What each part needs, in points.</param>
internal sealed record MeasuredCell(PlacedCell Cell, IReadOnlyList<string> Pieces, IReadOnlyList<double> PieceHeights)
{
    public int RowsNeeded => PieceHeights.Sum(Rows);

    /// <summary>How many of the given rows each piece takes; the last takes what is left.</summary>
    public IReadOnlyList<int> RowsOver(int count)
    {
        var shares = PieceHeights.Select(Rows).ToArray();
        shares[^1] = count - shares[..^1].Sum();
        return shares;
    }

    /// <summary>The height of a row under each piece if the text stands over so many rows.</summary>
    public IEnumerable<double> HeightsOver(int count) => RowsOver(count).Zip(PieceHeights, (rows, height) => height / rows);

    private static int Rows(double height) => (int)Math.Ceiling(height / SheetLimits.RowPoints);
}
