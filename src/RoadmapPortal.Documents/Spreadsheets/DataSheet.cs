using System.Globalization;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// Every activity of a paper as one plain row, for filters and counts: nothing merged, every column of the tables even if the
/// office does not print it, codes in one spelling and dates as dates.
/// </summary>
internal static class DataSheet
{
    private const string EveryParameter = "все параметры";
    private const double LeastColumn = 40, MostColumn = 170, FilterButton = 20;

    /// <summary>The longest name of a column that a table of a workbook takes.</summary>
    private const int LongestHeading = 255;

    /// <param name="tables">At least one, each with its activities.</param>
    public static Sheet Build(string name, IReadOnlyList<PaperTable> tables, SheetPage page, SheetRuler ruler)
    {
        var columns = Unique(Columns(tables));
        string[][] rows =
        [
            .. tables.SelectMany(table => table.Data!.Sections.SelectMany(run => run.Activities.Select(activity => new DataRecord(table, run, activity))))
                .Select(record => columns.Select(column => Fitting(column.Words(record))).ToArray()),
        ];
        var widths = columns.Select((column, at) => Width(column, rows, at, ruler)).ToList();
        var sheet = new SheetBuilder(widths, ruler) { KeepsRowsWhole = true };
        sheet.AddHeadings([[.. columns.Select((column, at) => new PlacedCell(column.Heading, CellLook.Heading, at))]]);
        sheet.AddRows([.. rows.Select(row => row.Select((words, at) => new PlacedCell(words, columns[at].Look, at)).ToArray())]);
        return sheet.Build(name, page) with { IsData = true };
    }

    private static IEnumerable<DataColumn> Columns(IReadOnlyList<PaperTable> tables)
    {
        if (tables.Count > 1)
        {
            yield return new DataColumn("Таблица", record => record.Table.Data!.Title.Length > 0 ? record.Table.Data.Title : record.Table.Name);
        }

        yield return new DataColumn("Раздел", record => record.Run.Heading ?? "");
        yield return new DataColumn("Уровень", record => record.Run.LevelHeading ?? "");
        yield return new DataColumn("№", record => record.Activity.Number, CellLook.Centred);
        var own = tables.SelectMany(table => table.Data!.Columns).Where(column => column.Kind != ColumnKind.Number).GroupBy(column => column.Kind);
        foreach (var column in own)
        {
            var heading = string.Join(" / ", column.Select(part => part.Heading.Trim()).Where(words => words.Length > 0).Distinct());
            yield return new DataColumn(heading, record => record.Activity.Cells[column.Key]);
        }

        yield return new DataColumn("Коды", record => record.Activity.AllParameters ? EveryParameter : string.Join("; ", record.Activity.Codes));
        yield return new DataColumn("Срок с", record => RecordSheet.Day(record.Activity.Schedule?.From), CellLook.Date);
        yield return new DataColumn("Срок по", record => RecordSheet.Day(record.Activity.Schedule?.To), CellLook.Date);
    }

    /// <summary>Programs take columns of a table only with names on one line that differ whatever the case.</summary>
    private static List<DataColumn> Unique(IEnumerable<DataColumn> columns)
    {
        var unique = new List<DataColumn>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            var words = string.Join(' ', CleanText.Of(column.Heading).Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
            var heading = words.Length == 0 ? "Графа" : words[..Math.Min(words.Length, LongestHeading - 10)];
            var free = heading;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{heading} ({number})");
            }

            unique.Add(column with { Heading = free });
        }

        return unique;
    }

    /// <summary>A record is one row, so a text longer than a cell (no cell of an activity is) ends here; its table has it whole.</summary>
    private static string Fitting(string words) => SheetText.Pieces(CleanText.Of(words))[0];

    private static double Width(DataColumn column, string[][] rows, int at, SheetRuler ruler)
    {
        // The button of the filter stands beside the heading.
        var width = Math.Max(LeastColumn, ruler.WidthOf(column.Heading, CellLook.Heading) + FilterButton);
        if (column.Look == CellLook.Date)
        {
            return Math.Max(width, ruler.WidthOf("00.00.0000", CellLook.Date));
        }

        for (var row = 0; row < rows.Length && width < MostColumn; row++)
        {
            width = Math.Max(width, ruler.WidthOf(rows[row][at], column.Look));
        }

        return Math.Min(width, MostColumn);
    }
}
