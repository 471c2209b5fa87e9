using System.Globalization;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Tables as wide as the page, row by row.</summary>
internal sealed class WordTables(WordXml xml, PrintLook look, WordPage page, WordNumbering numbering)
{
    /// <summary>An average letter of a serif face in parts of its size; enough to tell a high row from a low one.</summary>
    private const double LetterWidth = 0.5, LineHeight = 1.15;

    private readonly WordCells cells = new(xml, numbering);
    private readonly double points = (double)look.TablePoints;

    /// <param name="keep">Whether the last row stays on the page of what follows.</param>
    public void Write(PaperTable table, bool keep)
    {
        var widths = Widths(table.Grid);
        if (widths.Length == 0)
        {
            return;
        }

        xml.Begin("tbl");
        WriteProperties(table.Name, widths);
        WriteRows(table.Grid, table.Grid.Headings, widths, keepsLast: false);
        WriteRows(table.Grid, table.Grid.Rows, widths, keep);
        xml.End();
    }

    /// <summary>In twips; rounded so that all together are the page's width.</summary>
    private int[] Widths(PaperGrid grid)
    {
        if (grid.Columns.Count == 0)
        {
            return [];
        }

        var shares = GridColumnWidths.Of(grid, page.ContentWidth / 20.0, new SheetRuler(new SheetType(look)));
        var widths = new int[shares.Count];
        double right = 0;
        var taken = 0;
        for (var at = 0; at < widths.Length; at++)
        {
            right += shares[at];
            widths[at] = WordPage.Points(right) - taken;
            taken += widths[at];
        }

        return widths;
    }

    private void WriteProperties(string name, int[] widths)
    {
        xml.Begin("tblPr");
        xml.Value("tblStyle", StyleId.Table);
        xml.Element("tblW", ("w", Number(widths.Sum())), ("type", "dxa"));
        xml.Element("tblLayout", ("type", "fixed"));
        xml.Element("tblLook", ("val", "0620"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        xml.Value("tblCaption", WordText.Clean(name));
        xml.End();
        xml.Begin("tblGrid");
        foreach (var width in widths)
        {
            xml.Element("gridCol", ("w", Number(width)));
        }

        xml.End();
    }

    private void WriteRows(PaperGrid grid, IReadOnlyList<GridRow> rows, int[] widths, bool keepsLast)
    {
        // By column: rows that a merged cell still reaches down over, and its columns.
        var open = new (int Rows, int Columns)[widths.Length];
        for (var at = 0; at < rows.Count; at++)
        {
            WriteRow(grid, rows[at], widths, open, keepsLast && at == rows.Count - 1);
        }
    }

    private void WriteRow(PaperGrid grid, GridRow row, int[] widths, (int Rows, int Columns)[] open, bool keep)
    {
        xml.Begin("tr");
        WriteRowProperties(row, widths);
        var next = 0;
        for (var column = 0; column < widths.Length;)
        {
            if (open[column].Rows > 0)
            {
                open[column].Rows--;
                cells.WriteBelow(Width(widths, column, open[column].Columns), open[column].Columns, StyleOf(row.Kind, grid.Columns[column]), keep);
                column += open[column].Columns;
                continue;
            }

            var cell = next < row.Cells.Count && row.Cells[next].Column == column ? row.Cells[next++] : new GridCell("", column);
            if (cell.RowSpan > 1)
            {
                open[column] = (cell.RowSpan - 1, cell.ColumnSpan);
            }

            cells.Write(cell, Width(widths, column, cell.ColumnSpan), StyleOf(row.Kind, grid.Columns[column]), keep);
            column += cell.ColumnSpan;
        }

        if (next < row.Cells.Count)
        {
            throw new ArgumentException($"The cell «{row.Cells[next].Text}» overlaps another in its row.", nameof(row));
        }

        xml.End();
    }

    private void WriteRowProperties(GridRow row, int[] widths)
    {
        xml.Begin("trPr");
        if (row.Kind != GridRowKind.Body || !IsHigh(row, widths))
        {
            xml.Mark("cantSplit");
        }

        if (row.Kind == GridRowKind.Heading)
        {
            xml.Mark("tblHeader");
        }

        xml.End();
    }

    /// <summary>A row of more than half a page would leave too much of one empty if it were moved whole.</summary>
    private bool IsHigh(GridRow row, int[] widths)
    {
        var most = page.ContentHeight / 2 / (points * 20 * LineHeight);
        foreach (var cell in row.Cells)
        {
            var lettersInLine = Width(widths, cell.Column, cell.ColumnSpan) / (points * 20 * LetterWidth);
            if ((cell.Text.Length / lettersInLine) + cell.Text.AsSpan().Count('\n') > most * cell.RowSpan)
            {
                return true;
            }
        }

        return false;
    }

    private static int Width(int[] widths, int column, int columns) => widths.AsSpan(column, columns).ToArray().Sum();

    private static string StyleOf(GridRowKind kind, GridColumn column) => kind switch
    {
        GridRowKind.Heading => StyleId.TableHeading,
        GridRowKind.Section => StyleId.TableSection,
        GridRowKind.Level => StyleId.TableLevel,
        GridRowKind.Body => column.Centred ? StyleId.TableCentred : StyleId.TableText,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
