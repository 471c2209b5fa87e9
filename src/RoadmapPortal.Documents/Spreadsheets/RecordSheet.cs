using System.Globalization;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// A workbook of one sheet of plain records with filters. Words are texts and days are days, so that no program takes «=1+1» in a name for a
/// formula.
/// </summary>
public static class RecordSheet
{
    private const double LeastColumn = 45, MostColumn = 190, FilterButton = 20;

    /// <summary>Dates are counted from here (ECMA-376 part 1, 18.17.4.1); right from March 1900 on.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <param name="name">Of the sheet, the table and the file: one word.</param>
    /// <param name="rows">As long as the headings.</param>
    /// <param name="days">The columns whose words are days, as <see cref="Day"/> writes them.</param>
    public static void Write(string name, IReadOnlyList<string> headings, IReadOnlyList<string[]> rows, IReadOnlySet<int> days, string authority, DateTimeOffset at, Stream output)
    {
        var type = new SheetType(PrintLook.Standard);
        var ruler = new SheetRuler(type);
        var widths = headings.Select((heading, column) => Width(heading, rows.Select(row => row[column]), ruler)).ToList();
        var sheet = new SheetBuilder(widths, ruler) { KeepsRowsWhole = true };
        sheet.AddHeadings([[.. headings.Select((heading, column) => new PlacedCell(heading, CellLook.Heading, column))]]);
        sheet.AddRows([.. rows.Select(row => row.Select((words, column) => new PlacedCell(words, days.Contains(column) ? CellLook.Date : CellLook.Text, column)).ToArray())]);
        var built = sheet.Build(name, new SheetPage(IsLandscape: true, PrintLook.Standard)) with { IsData = true, Records = name };
        WorkbookPackage.Write([built], type, new WorkbookProperties(name, authority, at), output);
    }

    /// <summary>A day as a cell of days has it; nothing without one.</summary>
    public static string Day(DateOnly? day) => day is { } known ? (known.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture) : "";

    private static double Width(string heading, IEnumerable<string> words, SheetRuler ruler) => Math.Min(
        MostColumn,
        words.Select(word => ruler.WidthOf(word, CellLook.Text)).Append(ruler.WidthOf(heading, CellLook.Heading) + FilterButton).Append(LeastColumn).Max());
}
