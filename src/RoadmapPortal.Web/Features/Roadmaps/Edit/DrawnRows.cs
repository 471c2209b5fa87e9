namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>
/// Which rows of a table one page draws. A table of ordinary length is drawn whole; of a longer one only the parts that the page asks
/// for, since thousands of rows would cost the server megabytes for each reader and the browser seconds.
/// </summary>
public sealed class DrawnRows
{
    /// <summary>The longest table that is drawn whole; the largest real one has 80 rows.</summary>
    public const int WholeUpTo = 200;

    /// <summary>Rows of a part: half a screen's worth of long rows, several screens' of short ones.</summary>
    public const int PartLength = 25;

    /// <summary>Two parts fill any screen before the page has asked for anything.</summary>
    private readonly HashSet<int> parts = [0, 1];

    public static bool IsWhole(TableSheet sheet) => sheet.RowCount <= WholeUpTo;

    /// <summary>Draws some parts and draws others no longer. Numbers that no table has do no harm.</summary>
    public void Change(IReadOnlyCollection<int> shown, IReadOnlyCollection<int> hidden)
    {
        parts.ExceptWith(hidden);
        parts.UnionWith(shown.Where(part => part is >= 0 and < Domain.Roadmaps.RoadmapTable.MostRows / PartLength));
    }

    public void Show(int row) => parts.Add(row / PartLength);

    /// <summary>The rows of a run from the first to the last, drawn ones one by one, those between them as gaps no longer than a part.</summary>
    public IEnumerable<RowPiece> PiecesOf(TableSheet sheet, SheetRun run)
    {
        if (IsWhole(sheet))
        {
            return [new RowPiece(run.First, run.Rows, IsDrawn: true)];
        }

        return run.Rows.Select((row, at) => (Row: row, At: run.First + at))
            .GroupBy(row => row.At / PartLength, (part, rows) => (Part: part, Rows: rows.ToList()))
            .Select(piece => new RowPiece(piece.Rows[0].At, [.. piece.Rows.Select(row => row.Row)], parts.Contains(piece.Part)));
    }
}

/// <summary>Rows that stand together in one run and one part.</summary>
/// <param name="First">Place of its first row in the table, from 0.</param>
public sealed record RowPiece(int First, IReadOnlyList<SheetRow> Rows, bool IsDrawn)
{
    /// <summary>Letters that a line of an average column holds.</summary>
    private const int LettersInLine = 24;

    /// <summary>About how many lines the rows are high, until the page has seen them.</summary>
    public int Lines => Rows.Sum(row => 1 + (row.Cells.Select(cell => cell.Value.Length).DefaultIfEmpty().Max() / LettersInLine));
}
