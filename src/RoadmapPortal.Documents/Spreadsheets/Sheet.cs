namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>A sheet ready to be written: every cell in its place, every height known.</summary>
/// <param name="Name">Unique in the workbook, at most 31 characters, without <c>[ ] : * ? / \</c>.</param>
/// <param name="ColumnPoints">Widths on paper at full size.</param>
/// <param name="HeadingStart">The first heading row, from 0; heading rows are repeated on each printed page.</param>
internal sealed record Sheet(
    string Name,
    IReadOnlyList<double> ColumnPoints,
    IReadOnlyList<SheetRow> Rows,
    IReadOnlyList<CellRange> Merges,
    int HeadingStart,
    int HeadingCount)
{
    /// <summary>Above this height (a third of a usual screen) frozen rows would leave too little of the table to scroll.</summary>
    private const double MostFrozenPoints = 250;

    /// <summary>How many rows stay on the screen while the table scrolls; everything above the headings has to stay with them.</summary>
    public int FrozenRows
    {
        get
        {
            var rows = HeadingStart + HeadingCount;
            return HeadingCount > 0 && Rows.Take(rows).Sum(row => row.Height) <= MostFrozenPoints ? rows : 0;
        }
    }
}

/// <param name="Height">In points, at most <see cref="SheetLimits.RowPoints"/>.</param>
/// <param name="Cells">One for each column; a cell covered by a merge has no text and the look of its range, or its border would vanish.</param>
internal sealed record SheetRow(double Height, IReadOnlyList<SheetCell> Cells);

internal readonly record struct SheetCell(string Text, CellLook Look);

/// <summary>Both ends inclusive, from 0.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool IsOneCell => FirstRow == LastRow && FirstColumn == LastColumn;

    public override string ToString() => CellAddress.Of(FirstRow, FirstColumn) + ":" + CellAddress.Of(LastRow, LastColumn);
}
