using System.Globalization;
using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>A roadmap's tables as a workbook: the audit and each table on a sheet of its own, ready to print on A4.</summary>
public static class RoadmapXlsx
{
    /// <summary>The text width of a turned A4 sheet with our margins, less what rounding to pixels may add.</summary>
    private const double TotalPoints = 735;

    /// <summary>The stream stays open and need not be seekable.</summary>
    public static void Write(RoadmapPaper paper, Stream output)
    {
        var sheets = new List<Sheet>();
        if (paper.Audit is { Columns.Count: > 0 } audit)
        {
            var heading = paper.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Audit)?.Heading;
            sheets.Add(SheetOf("Аудит", [paper.Title, heading], audit.Introduction, AuditGrid.Of(audit, paper.Look)));
        }

        foreach (var table in paper.Tables)
        {
            sheets.Add(SheetOf(FreeName(NameOf(table.Kind), sheets), [paper.Title, table.Title], null, ActivityGrid.Of(table, paper.Look)));
        }

        if (sheets.Count == 0)
        {
            sheets.Add(SheetOf(NameOf(TableKind.Plan), [paper.Title], null, new PaperGrid([], [], [])));
        }

        WorkbookWriter.Write(sheets, paper.Title, output);
    }

    private static Sheet SheetOf(string name, IReadOnlyList<string?> titles, string? introduction, PaperGrid grid)
    {
        var sheet = new SheetBuilder(grid.Columns.Count == 0 ? [TotalPoints] : GridColumnWidths.Of(grid, TotalPoints));
        foreach (var title in titles.Where(title => !string.IsNullOrWhiteSpace(title)).Distinct())
        {
            sheet.AddBanner(title!, CellLook.Title);
        }

        if (!string.IsNullOrWhiteSpace(introduction))
        {
            sheet.AddBanner(introduction, CellLook.Prose);
        }

        if (grid.Columns.Count > 0)
        {
            sheet.AddHeadings(Cells(grid, grid.Headings));
            sheet.AddRows(Cells(grid, grid.Rows));
        }

        return sheet.Build(name);
    }

    private static List<List<PlacedCell>> Cells(PaperGrid grid, IReadOnlyList<GridRow> rows) =>
    [
        .. rows.Select(row => row.Cells
            .Select(cell => new PlacedCell(cell.Text, GridLooks.Of(row.Kind, grid.Columns[cell.Column]), cell.Column, cell.ColumnSpan, cell.RowSpan))
            .ToList()),
    ];

    private static string FreeName(string name, List<Sheet> taken)
    {
        var free = name;
        for (var number = 2; taken.Exists(sheet => sheet.Name == free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }

        return free;
    }

    private static string NameOf(TableKind kind) => kind switch
    {
        TableKind.Plan => "Дорожная карта",
        TableKind.ControlPoints => "Контрольные точки",
        TableKind.Mechanisms => "Механизмы",
    };
}
