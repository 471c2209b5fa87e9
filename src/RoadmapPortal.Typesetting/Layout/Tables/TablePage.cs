namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>
/// Fills one page with rows of a table. Heights cannot be known before: a merged cell's text is cut wherever the page
/// ends and goes on below the repeated heading, and what is left at its last row stretches that row. Lives for one
/// page.
/// </summary>
internal sealed class TablePage
{
    private const double Tolerance = 0.001;

    private readonly PreparedTable table;
    private readonly LayoutSpace space;
    private readonly TablePosition start;
    private readonly List<PlacedRow> rows = [];
    private readonly List<CellPlacement> cells = [];
    private readonly List<ActiveCell> active = [];
    private bool hasRow;
    private bool hasBodyRow;
    private double y;
    private double foot;

    public TablePage(PreparedTable table, LayoutSpace space, TablePosition start)
    {
        (this.table, this.space, this.start, Rest) = (table, space, start, start);
        var heading = table.HeadingLayout;
        rows.AddRange(heading.Rows);
        cells.AddRange(start.IsBeginning ? heading.First : heading.Repeated);
        y = heading.Height;
        active.AddRange(start.Open.Select(cell => new ActiveCell(cell.Box, cell.From, y)));
    }

    public enum Outcome
    {
        Whole,
        Part,
        NoRoom,
    }

    /// <summary>Where the table goes on after <see cref="Outcome.Part"/>.</summary>
    public TablePosition Rest { get; private set; }

    public string Refusal { get; private set; } = "";

    /// <summary>
    /// At the top of a page everything up to the first body row is placed whatever it costs: the next page would be
    /// no better.
    /// </summary>
    private bool MustPlace => !hasBodyRow && space.IsPageTop;

    public TableFragment ToFragment() => new(table, rows, cells, y);

    public Outcome Fill()
    {
        if (y > space.Height + Tolerance)
            return Refuse("the table's heading has no room on the page");
        for (var row = start.Row; row < table.Rows.Count; row++)
        {
            var isBegun = row == start.Row && start.IsRowBegun;
            if (!isBegun && table.Rows[row].IsSection && !MustPlace && !RowPolicy.SectionsBegin(table, row, y, space))
                return Move(row, isBegun);
            var beginning = isBegun ? [] : Begin(row);
            var bottom = BottomOf(row, beginning);
            foot = RowPolicy.FootFor(table, row, bottom, space);
            if (StandsWhole(row, beginning, bottom))
            {
                active.AddRange(beginning);
                Close(row, bottom, !isBegun);
                continue;
            }
            if (!MustPlace && !Divides(row, beginning))
                return Move(row, isBegun);
            return Divide(row, beginning, isBegun);
        }
        return Outcome.Whole;
    }

    private List<ActiveCell> Begin(int row)
    {
        var cells = table.Rows[row].Beginning;
        var beginning = new List<ActiveCell>(cells.Count);
        foreach (var cell in cells)
            beginning.Add(new ActiveCell(table.BoxOf(cell), 0, y));
        return beginning;
    }

    /// <summary>At the top of a page a row that cannot be divided for the sake of the next block stands whole.</summary>
    private bool StandsWhole(int row, List<ActiveCell> beginning, double bottom) =>
        bottom <= foot + Tolerance || (MustPlace && bottom <= space.Height + Tolerance && !GivesLinesAlong(row, beginning));

    private bool GivesLinesAlong(int row, List<ActiveCell> beginning) =>
        active.Concat(beginning).Any(cell => cell.LastRow == row && cell.LinesWithoutStragglersAbove(foot) > 0);

    private bool Divides(int row, List<ActiveCell> beginning) =>
        RowPolicy.MayDivide(beginning, row, foot)
        && (RowPolicy.IsGapTooWide(space, y) || !FitsNextPage(row, beginning));

    private double BottomOf(int row, List<ActiveCell> beginning)
    {
        var bottom = y;
        var ends = false;
        foreach (var cell in active)
            Reach(cell);
        foreach (var cell in beginning)
            Reach(cell);
        return ends ? bottom : Math.Max(bottom, y + table.LeastRowHeight);

        void Reach(ActiveCell cell)
        {
            bottom = Math.Max(bottom, cell.BottomIn(row));
            ends |= cell.LastRow == row;
        }
    }

    /// <summary>Whether the row would stand whole on a page of its own, given what merged cells still show on this one.</summary>
    private bool FitsNextPage(int row, List<ActiveCell> beginning)
    {
        var own = beginning.Where(cell => cell.LastRow == row).Select(cell => cell.Box.HeightFrom(0));
        var merged = active.Where(cell => cell.LastRow == row).Select(cell => cell.Box.HeightFrom(cell.From + cell.LinesAbove(y)));
        return own.Concat(merged).DefaultIfEmpty(0).Max() <= space.PageHeight - table.HeadingLayout.Height;
    }

    /// <summary>The row stands whole; cells that end in it are done.</summary>
    private void Close(int row, double bottom, bool begins)
    {
        PlaceRow(row, bottom, begins);
        var left = 0;
        for (var i = 0; i < active.Count; i++)
        {
            var cell = active[i];
            if (cell.LastRow == row)
            {
                cells.Add(new CellPlacement(cell.Box, cell.From, cell.Box.Text.LineCount, cell.Top, bottom - cell.Top, cell.Box.Origin));
                PreparedTable.Forget(cell.Box);
            }
            else
            {
                active[left++] = cell;
            }
        }
        active.RemoveRange(left, active.Count - left);
    }

    /// <summary>The row goes to the next page; merged cells that reach into it are cut here.</summary>
    private Outcome Move(int row, bool isBegun)
    {
        if (!hasRow || (!hasBodyRow && !space.IsPageTop))
            return Refuse("its first row has no room here");
        StretchFoot();
        var open = active.Select(cell => Cut(cell, LinesAtFoot(cell, y))).ToList();
        Rest = new TablePosition(row, isBegun, open);
        return Outcome.Part;
    }

    /// <summary>As many lines of the row as have room stand here, the others on the next page.</summary>
    private Outcome Divide(int row, List<ActiveCell> beginning, bool isBegun)
    {
        var ending = active.Concat(beginning).Where(cell => cell.LastRow == row).ToList();
        // A merged cell has begun above: its text runs down to the foot of the page.
        var lines = ending.ConvertAll(cell => cell.Box.Cell.Row < row
            ? LinesAtFoot(cell, foot)
            : cell.LinesWithoutStragglersAbove(foot));
        // Where nothing has room that way, a page that must hold something gives none to the next block.
        var lowest = MustPlace ? space.Height : foot;
        if (lines.Sum() == 0)
            lines = ending.ConvertAll(cell => cell.LinesAbove(lowest));
        if (lines.Sum() == 0)
            return hasRow ? Move(row, isBegun) : Refuse("a line of its row is higher than the page");
        var bottom = ending.Select((cell, i) => cell.BottomAfter(lines[i])).Append(y).Max();
        var reaching = active.Concat(beginning).Where(cell => cell.LastRow > row).ToList();
        PlaceRow(row, bottom, !isBegun);
        StretchFoot(reaching);
        var open = ending.Select((cell, i) => Cut(cell, lines[i])).ToList();
        open.AddRange(reaching.Select(cell => Cut(cell, LinesAtFoot(cell, y))));
        Rest = new TablePosition(row, true, open);
        return Outcome.Part;
    }

    private void PlaceRow(int row, double bottom, bool begins)
    {
        rows.Add(new PlacedRow(table.Rows[row], y, bottom, begins));
        hasRow = true;
        hasBodyRow |= !table.Rows[row].IsSection;
        y = bottom;
    }

    private OpenCell Cut(ActiveCell cell, int lines)
    {
        cells.Add(new CellPlacement(cell.Box, cell.From, cell.From + lines, cell.Top, y - cell.Top, cell.Box.Origin));
        return new OpenCell(cell.Box, cell.From + lines);
    }

    /// <summary>Lines of a merged cell above the foot of the table on this page, with two to follow where possible.</summary>
    private static int LinesAtFoot(ActiveCell cell, double bottom)
    {
        var lines = cell.LinesAbove(bottom);
        return lines >= 3 && cell.Remaining - lines == 1 ? lines - 1 : lines;
    }

    private void StretchFoot() => StretchFoot(active);

    /// <summary>Draws the last row a little longer where that saves a merged cell from a single line before or after the break.</summary>
    private void StretchFoot(IReadOnlyList<ActiveCell> reaching)
    {
        var bottom = y;
        foreach (var cell in reaching)
        {
            var lines = cell.LinesAbove(y);
            if (lines >= cell.Remaining || (lines > 1 && cell.Remaining - lines > 1))
                continue;
            var longer = cell.BottomAfter(Math.Min(cell.Remaining, Math.Max(2, lines + 1)));
            if (longer <= space.Height)
                bottom = Math.Max(bottom, longer);
        }
        rows[^1] = rows[^1] with { Bottom = bottom };
        y = bottom;
    }

    private Outcome Refuse(string reason)
    {
        Refusal = reason;
        return Outcome.NoRoom;
    }
}
