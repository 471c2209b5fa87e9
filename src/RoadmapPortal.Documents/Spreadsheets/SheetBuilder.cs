using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// Puts rows of merged cells into a sheet's own rows. A sheet's row has a greatest height and a cell a greatest length, so one
/// row of ours may take several of the sheet's, over which its cells are merged; nothing is cut.
/// </summary>
internal sealed class SheetBuilder(IReadOnlyList<double> columnPoints, SheetRuler ruler)
{
    /// <summary>Of a row all of whose cells reach further down.</summary>
    private const double LeastRowPoints = 15;

    private readonly List<SheetRow> rows = [];
    private readonly List<CellRange> merges = [];
    private int headingStart;
    private int headingCount;

    /// <summary>Whether each row is one of the sheet's, although a very high text may then not show whole.</summary>
    public bool KeepsRowsWhole { get; init; }

    /// <summary>One cell over all columns.</summary>
    public void AddBanner(string text, CellLook look) => AddRows([[new PlacedCell(text, look, 0, columnPoints.Count)]]);

    /// <summary>The rows that print on every page and stay on the screen.</summary>
    public void AddHeadings(IReadOnlyList<IReadOnlyList<PlacedCell>> headings)
    {
        headingStart = rows.Count;
        AddRows(headings);
        headingCount = rows.Count - headingStart;
    }

    /// <summary>An empty row.</summary>
    public void AddSpace(double points) => rows.Add(new SheetRow(points, new SheetCell[columnPoints.Count]));

    /// <param name="added">The cells that begin in each row; a cell reaches down into the rows that follow in this call.</param>
    public void AddRows(IReadOnlyList<IReadOnlyList<PlacedCell>> added)
    {
        for (var row = 0; row < added.Count;)
        {
            var end = EndOfMerges(added, row);
            if (end > row + 1 || !TryAddRow(added[row]))
            {
                AddMerged([.. added.Skip(row).Take(end - row)]);
            }

            row = end;
        }
    }

    public Sheet Build(string name, SheetPage page) => new(name, page, columnPoints, rows, merges, headingStart, headingCount);

    /// <summary>Behind the last row that a cell of this one, or of those it reaches, reaches down to.</summary>
    private static int EndOfMerges(IReadOnlyList<IReadOnlyList<PlacedCell>> added, int row)
    {
        var end = row + 1;
        for (; row < end; row++)
        {
            foreach (var cell in added[row])
            {
                end = Math.Max(end, row + cell.RowSpan);
            }
        }

        return end;
    }

    /// <summary>The usual case: a row that is one of the sheet's.</summary>
    private bool TryAddRow(IReadOnlyList<PlacedCell> row)
    {
        var cells = new SheetCell[columnPoints.Count];
        double height = row.Count == 0 ? LeastRowPoints : 0;
        foreach (var cell in row)
        {
            var text = CleanText.Of(cell.Text);
            height = Math.Max(height, ruler.HeightOf(text, WidthOf(cell), cell.Look));
            if (height > SheetLimits.RowPoints && KeepsRowsWhole)
            {
                height = SheetLimits.RowPoints;
            }

            if (height > SheetLimits.RowPoints || text.Length > SheetLimits.CellCharacters)
            {
                return false;
            }

            cells.AsSpan(cell.Column, cell.ColumnSpan).Fill(new SheetCell("", cell.Look));
            cells[cell.Column] = new SheetCell(text, cell.Look);
        }

        foreach (var cell in row)
        {
            if (cell.ColumnSpan > 1)
            {
                merges.Add(new CellRange(rows.Count, cell.Column, rows.Count, cell.Column + cell.ColumnSpan - 1));
            }
        }

        rows.Add(new SheetRow(height, cells));
        return true;
    }

    private void AddMerged(List<IReadOnlyList<PlacedCell>> added)
    {
        var texts = added.Select(row => row.Select(Measure).ToList()).ToList();
        var heights = texts.Select(HeightsOf).ToList();
        Stretch(texts, heights);
        var starts = new int[heights.Count + 1];
        for (var row = 0; row < heights.Count; row++)
        {
            starts[row + 1] = starts[row] + heights[row].Count;
        }

        SheetRow[] made = [.. heights.SelectMany(part => part).Select(height => new SheetRow(height, new SheetCell[columnPoints.Count]))];
        for (var row = 0; row < texts.Count; row++)
        {
            foreach (var cell in texts[row])
            {
                Place(cell, starts[row], starts[row + cell.Cell.RowSpan], made);
            }
        }

        rows.AddRange(made);
    }

    private double WidthOf(PlacedCell cell)
    {
        double width = 0;
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            width += columnPoints[column];
        }

        return width;
    }

    private MeasuredCell Measure(PlacedCell cell)
    {
        var width = WidthOf(cell);
        var pieces = SheetText.Pieces(CleanText.Of(cell.Text));
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
    private void Place(MeasuredCell measured, int start, int end, SheetRow[] made)
    {
        var cell = measured.Cell;
        var shares = measured.RowsOver(end - start);
        var top = start;
        for (var piece = 0; piece < shares.Count; top += shares[piece], piece++)
        {
            for (var row = top; row < top + shares[piece]; row++)
            {
                made[row].Cells.AsSpan(cell.Column, cell.ColumnSpan).Fill(new SheetCell("", cell.Look));
            }

            made[top].Cells[cell.Column] = new SheetCell(measured.Pieces[piece], cell.Look);
            var range = new CellRange(
                rows.Count + top, cell.Column, rows.Count + top + shares[piece] - 1, cell.Column + cell.ColumnSpan - 1);
            if (!range.IsOneCell)
            {
                merges.Add(range);
            }
        }
    }
}
