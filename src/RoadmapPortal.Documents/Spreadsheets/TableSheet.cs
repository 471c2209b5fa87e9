using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>A table as the office likes it: its title above, headings that print on every page, signatures below.</summary>
internal static class TableSheet
{
    public static Sheet Build(string name, TablePlace place, SheetPage page, SheetRuler ruler)
    {
        var grid = place.Table.Grid;
        var columns = grid.Columns.Count == 0 ? [page.Width] : GridColumnWidths.Of(grid, page.Width, ruler);
        var sheet = new SheetBuilder(columns, ruler);
        var around = new ElementRows(sheet, columns, hasLabelColumn: false);
        around.Add(place.Above);
        sheet.AddHeadings(Cells(grid, grid.Headings));
        sheet.AddRows(Cells(grid, grid.Rows));
        around.Add(place.Below);
        return sheet.Build(name, page);
    }

    private static PlacedCell[][] Cells(PaperGrid grid, IReadOnlyList<GridRow> rows) =>
    [
        .. rows.Select(row => row.Cells
            .Select(cell => new PlacedCell(cell.Text, GridLooks.Of(row.Kind, grid.Columns[cell.Column]), cell.Column, cell.ColumnSpan, cell.RowSpan))
            .ToArray()),
    ];
}
