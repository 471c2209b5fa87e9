namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// Puts rows of merged cells into a sheet's own rows. A sheet's row has a greatest height and a cell a greatest length, so one
/// row of ours may take several of the sheet's, over which its cells are merged; nothing is cut.
/// </summary>
internal sealed class SheetBuilder(IReadOnlyList<double> columnPoints)
{
    /// <summary>Of a row all of whose cells reach further down.</summary>
    private const double LeastRowPoints = 15;

    private readonly SheetRuler ruler = new();
    private readonly List<SheetRow> rows = [];
    private readonly List<CellRange> merges = [];
    private int headingStart;
    private int headingCount;

    /// <summary>One cell over all columns.</summary>
    public void AddBanner(string text, CellLook look) => AddRows([[new PlacedCell(text, look, 0, columnPoints.Count, 1)]]);

    /// <summary>The rows that print on every page and stay on the screen.</summary>
    public void AddHeadings(IReadOnlyList<IReadOnlyList<PlacedCell>> headings)
    {
        headingStart = rows.Count;
        AddRows(headings);
        headingCount = rows.Count - headingStart;
    }

    /// <param name="added">The cells that begin in each row; a cell reaches down into the rows that follow in this call.</param>
    public void AddRows(IReadOnlyList<IReadOnlyList<PlacedCell>> added)
    {
        var texts = added.Select(row => row.Select(cell => Measure(cell)).ToList()).ToList();
        var heights = texts.Select(HeightsOf).ToList();
        Stretch(texts, heights);
        var starts = new int[heights.Count + 1];
        for (var row = 0; row < heights.Count; row++)
        {
            starts[row + 1] = starts[row] + heights[row].Count;
        }

        var grid = new SheetCell[starts[^1], columnPoints.Count];
        for (var row = 0; row < texts.Count; row++)
        {
            foreach (var cell in texts[row])
            {
                Place(cell, starts[row], starts[row + cell.Cell.RowSpan], grid);
            }
        }

        var all = heights.SelectMany(part => part).ToList();
        rows.AddRange(all.Select((height, at) => new SheetRow(
            height, [.. Enumerable.Range(0, columnPoints.Count).Select(column => grid[at, column])])));
    }

    public Sheet Build(string name) => new(name, columnPoints, rows, merges, headingStart, headingCount);

    private MeasuredCell Measure(PlacedCell cell)
    {
        var width = columnPoints.Skip(cell.Column).Take(cell.ColumnSpan).Sum();
        var pieces = SheetText.Pieces(SheetText.Clean(cell.Text));
        return new MeasuredCell(cell, pieces, [.. pieces.Select(piece => ruler.HeightOf(piece, width, cell.Look))]);
    }

    /// <summary>Heights of the sheet's rows that one row needs for the cells that end in it.</summary>
    private static List<double> HeightsOf(List<MeasuredCell> row)
    {
        var own = row.Where(cell => cell.Cell.RowSpan == 1).ToList();
        var count = own.Select(cell => cell.RowsNeeded).DefaultIfEmpty(1).Max();
        var tallest = own.SelectMany(cell => cell.HeightsOver(count)).DefaultIfEmpty(LeastRowPoints).Max();
        return [.. Enumerable.Repeat(tallest, count)];
    }

    /// <summary>Makes rows higher, and adds some if need be, until the cells that reach over several have their room.</summary>
    private static void Stretch(List<List<MeasuredCell>> texts, List<List<double>> heights)
    {
        for (var row = 0; row < texts.Count; row++)
        {
            foreach (var cell in texts[row].Where(cell => cell.Cell.RowSpan > 1))
            {
                var under = heights.GetRange(row, cell.Cell.RowSpan);
                var missingRows = cell.RowsNeeded - under.Sum(part => part.Count);
                if (missingRows > 0)
                {
                    under[^1].AddRange(Enumerable.Repeat(under[^1][^1], missingRows));
                }

                var count = under.Sum(part => part.Count);
                var least = cell.Pieces.Count == 1 ? 0 : cell.HeightsOver(count).Max();
                Raise(under, cell.Pieces.Count == 1 ? cell.PieceHeights[0] : 0, least);
            }
        }
    }

    private static void Raise(List<List<double>> under, double total, double least)
    {
        var open = under.Sum(part => part.Count);
        var missing = total - under.Sum(part => part.Sum());
        foreach (var part in under)
        {
            for (var at = 0; at < part.Count; at++, open--)
            {
                var raised = Math.Max(part[at], least);
                var share = Math.Max(0, missing / open);
                var height = Math.Min(SheetLimits.RowPoints, raised + share);
                missing -= height - part[at];
                part[at] = height;
            }
        }

        while (missing > 0.01)
        {
            var height = Math.Min(SheetLimits.RowPoints, missing);
            under[^1].Add(height);
            missing -= height;
        }
    }

    /// <param name="start">The first of the sheet's rows that the cell takes, counted from the rows being added.</param>
    private void Place(MeasuredCell measured, int start, int end, SheetCell[,] grid)
    {
        var cell = measured.Cell;
        var shares = measured.RowsOver(end - start);
        var top = start;
        for (var piece = 0; piece < shares.Count; top += shares[piece], piece++)
        {
            for (var row = top; row < top + shares[piece]; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    grid[row, column] = new SheetCell("", cell.Look);
                }
            }

            grid[top, cell.Column] = new SheetCell(measured.Pieces[piece], cell.Look);
            var range = new CellRange(
                rows.Count + top, cell.Column, rows.Count + top + shares[piece] - 1, cell.Column + cell.ColumnSpan - 1);
            if (!range.IsOneCell)
            {
                merges.Add(range);
            }
        }
    }
}
