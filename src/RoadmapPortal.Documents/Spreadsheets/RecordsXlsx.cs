using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Plain records as a workbook of one sheet with filters. Every cell is a text, so that no program takes «=1+1» in a name for a formula.</summary>
public static class RecordsXlsx
{
    private const double LeastColumn = 45, MostColumn = 190, FilterButton = 20;

    /// <param name="name">Of the sheet, a word.</param>
    /// <param name="rows">Each with a text for each heading.</param>
    public static void Write(string name, IReadOnlyList<string> headings, IReadOnlyList<string[]> rows, string author, DateTimeOffset at, Stream output)
    {
        var type = new SheetType(PrintLook.Standard);
        var ruler = new SheetRuler(type);
        var widths = headings.Select((heading, column) => Width(heading, rows.Select(row => row[column]), ruler)).ToList();
        var sheet = new SheetBuilder(widths, ruler) { KeepsRowsWhole = true };
        sheet.AddHeadings([Cells(headings, CellLook.Heading)]);
        sheet.AddRows([.. rows.Select(row => Cells(row, CellLook.Text))]);
        var built = sheet.Build(name, new SheetPage(IsLandscape: true, PrintLook.Standard)) with { IsData = true, Records = name };
        WorkbookPackage.Write([built], type, new WorkbookProperties(name, author, at), output);
    }

    private static PlacedCell[] Cells(IReadOnlyList<string> words, CellLook look) => [.. words.Select((word, column) => new PlacedCell(word, look, column))];

    private static double Width(string heading, IEnumerable<string> words, SheetRuler ruler) => Math.Min(
        MostColumn,
        words.Select(word => ruler.WidthOf(word, CellLook.Text)).Append(ruler.WidthOf(heading, CellLook.Heading) + FilterButton).Append(LeastColumn).Max());
}
