using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>
/// A table, row by row as its text arrives. Cells come from the blocks and not from the pages, so that empty ones are
/// told of too; a cell is written as soon as no later page can add to it.
/// </summary>
internal sealed class TableTags
{
    private readonly Table source;
    private readonly StructureTree tree;
    private readonly StructureElement parent;
    private readonly StructureElement? table;
    private readonly StructureElement? head;
    private StructureElement? body;

    /// <summary>Cells that may still get text, in reading order, and those of them that have some by their origin.</summary>
    private readonly List<OpenCell> open = [];
    private readonly Dictionary<Origin, StructureElement?> bound = new(ReferenceEqualityComparer.Instance);

    /// <summary>Rows opened so far, heading rows first.</summary>
    private int rows;

    /// <summary>Behind the cell found last: the next text is most often that of the next cell.</summary>
    private int next;

    private sealed record OpenCell(TableRow Row, TableCell Cell, int LastRow, StructureElement? Element)
    {
        public Origin? Origin { get; set; }
    }

    public TableTags(Table source, StructureTree tree, StructureElement parent)
    {
        (this.source, this.tree, this.parent) = (source, tree, parent);
        if (source.IsArrangement)
            return;
        table = tree.Open(parent, "Table");
        if (source.HeadingRows.Count > 0)
            head = tree.Open(table, "THead");
    }

    /// <summary>Finds the element of a cell's text.</summary>
    /// <param name="origin">The cell.</param>
    /// <param name="element">Null for a cell without words of an arrangement.</param>
    /// <returns>Whether the table has the cell.</returns>
    public bool TryFind(Origin origin, out StructureElement? element)
    {
        if (bound.TryGetValue(origin, out element))
            return true;
        var found = FindUnbound(origin, next) ?? FindInNextRow(origin) ?? FindUnbound(origin, 0) ?? FindBelow(origin);
        if (found is null)
            return false;
        open[found.Value].Origin = origin;
        element = open[found.Value].Element;
        bound.Add(origin, element);
        next = found.Value + 1;
        return true;
    }

    /// <summary>
    /// Writes the cells that are done. A row stands on the page only when those above are finished, so a cell that ends
    /// above the last row is complete; a heading is complete on its first page.
    /// </summary>
    public void EndPage()
    {
        if (rows >= source.HeadingRows.Count)
            Close(cell => cell.LastRow < Math.Max(rows - 1, source.HeadingRows.Count));
        next = 0;
    }

    public void Finish()
    {
        while (rows < RowCount)
            OpenRow();
        Close(static _ => true);
        foreach (var element in new[] { head, body, table })
        {
            if (element is not null)
                tree.Close(element);
        }
    }

    private int RowCount => source.HeadingRows.Count + source.Rows.Count;

    private TableRow RowAt(int index) =>
        index < source.HeadingRows.Count ? source.HeadingRows[index] : source.Rows[index - source.HeadingRows.Count];

    private int? FindUnbound(Origin origin, int from)
    {
        for (var i = from; i < open.Count; i++)
        {
            var cell = open[i];
            if (cell.Origin is null && ReferenceEquals(cell.Cell, origin.Cell) && ReferenceEquals(cell.Row, origin.Row))
                return i;
        }
        return null;
    }

    private int? FindInNextRow(Origin origin)
    {
        if (rows == RowCount || !ReferenceEquals(RowAt(rows), origin.Row))
            return null;
        var from = open.Count;
        OpenRow();
        return FindUnbound(origin, from);
    }

    /// <summary>Rows without any text have been passed over.</summary>
    private int? FindBelow(Origin origin)
    {
        var row = rows;
        while (row < RowCount && !ReferenceEquals(RowAt(row), origin.Row))
            row++;
        if (row == RowCount)
            return null;
        while (rows < row)
            OpenRow();
        return FindInNextRow(origin);
    }

    private void OpenRow()
    {
        var row = RowAt(rows);
        var isHeading = rows < source.HeadingRows.Count;
        if (source.IsArrangement)
        {
            foreach (var cell in row.Cells)
                open.Add(new OpenCell(row, cell, rows + cell.RowSpan - 1, Words.AreIn(cell.Runs) ? tree.Open(parent, "P") : null));
        }
        else
        {
            // The head has been opened with the table, the body follows it with its first row.
            var group = isHeading ? head! : body ??= tree.Open(table!, "TBody");
            var element = tree.Open(group, "TR");
            foreach (var cell in row.Cells)
                open.Add(new OpenCell(row, cell, rows + cell.RowSpan - 1, OpenCellOf(element, row, cell, isHeading)));
            tree.Close(element);
        }
        rows++;
    }

    private StructureElement OpenCellOf(StructureElement row, TableRow of, TableCell cell, bool isHeading)
    {
        var isSection = of.Kind == TableRowKind.Section;
        var isHeader = isHeading || isSection;
        var columns = isSection ? source.Columns.Count : cell.ColumnSpan;
        return tree.Open(row, isHeader ? "TH" : "TD", CellAttributes.Of(cell, isHeader, columns));
    }

    private void Close(Predicate<OpenCell> isDone)
    {
        foreach (var cell in open)
        {
            if (!isDone(cell))
                continue;
            if (cell.Element is not null)
                tree.Close(cell.Element);
            if (cell.Origin is not null)
                bound.Remove(cell.Origin);
        }
        open.RemoveAll(isDone);
    }
}
