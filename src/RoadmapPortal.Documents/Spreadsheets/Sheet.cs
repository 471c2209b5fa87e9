namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>A sheet ready to be written: every cell in its place, every height known.</summary>
/// <param name="Name">Unique in the workbook, see <see cref="SheetNames"/>.</param>
/// <param name="ColumnPoints">Widths on paper at full size.</param>
/// <param name="HeadingStart">The first heading row, from 0; heading rows are repeated on each printed page.</param>
internal sealed record Sheet(
    string Name,
    SheetPage Page,
    IReadOnlyList<double> ColumnPoints,
    IReadOnlyList<SheetRow> Rows,
    IReadOnlyList<CellRange> Merges,
    int HeadingStart,
    int HeadingCount)
{
    /// <summary>Above this height (a third of a usual screen) frozen rows would leave too little of the table to scroll.</summary>
    private const double MostFrozenPoints = 250;

    /// <summary>Whether the rows are plain records under one heading row, which programs can filter, sort and count.</summary>
    public bool IsData { get; init; }

    /// <summary>What the records are: the name of their table for formulas and pivot tables; a single word.</summary>
    public string Records { get; init; } = "Мероприятия";

    /// <summary>How many rows stay on the screen while the table scrolls; everything above the headings has to stay with them.</summary>
    public int FrozenRows
    {
        get
        {
            var rows = HeadingStart + HeadingCount;
            return HeadingCount > 0 && Rows.Take(rows).Sum(row => row.Height) <= MostFrozenPoints ? rows : 0;
        }
    }

    /// <summary>Filters need at least one row below the headings.</summary>
    public bool HasFilters => IsData && Rows.Count > HeadingStart + HeadingCount;

    public CellRange Everything => new(0, 0, Math.Max(0, Rows.Count - 1), Math.Max(0, ColumnPoints.Count - 1));
}

/// <param name="Height">In points, at most <see cref="SheetLimits.RowPoints"/>.</param>
/// <param name="Cells">One for each column; a cell covered by a merge has no text and the look of its range, or its border would vanish.</param>
internal sealed record SheetRow(double Height, SheetCell[] Cells);

internal readonly record struct SheetCell(string Text, CellLook Look);

/// <summary>Both ends inclusive, from 0.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool IsOneCell => FirstRow == LastRow && FirstColumn == LastColumn;
}
