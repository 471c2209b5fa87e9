using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// A paper as a workbook ready to print: what stands outside tables on a first sheet, each table on a sheet of its own, and the
/// activities once more as plain records for filters and counts.
/// </summary>
public static class PaperXlsx
{
    private const string DataName = "Данные";

    /// <summary>The stream stays open and need not be seekable. The same paper and moment give the same bytes.</summary>
    /// <param name="printedAt">The file's date of creation.</param>
    public static void Write(ComposedPaper paper, DateTimeOffset printedAt, Stream output)
    {
        var type = new SheetType(paper.Look);
        WorkbookPackage.Write(Sheets(paper, new SheetRuler(type)), type, new WorkbookProperties(paper, printedAt), output);
    }

    private static List<Sheet> Sheets(ComposedPaper paper, SheetRuler ruler)
    {
        var names = new SheetNames();
        var parts = PaperParts.Of(paper);
        var sheets = new List<Sheet>();
        if (parts.Text.Count > 0 || parts.Tables.Count == 0)
        {
            var name = parts.Text.OfType<Letterhead>().Any() ? "Приказ" : "Текст";
            sheets.Add(TextSheet.Build(names.Take(name), parts.Text, new SheetPage(parts.TextIsLandscape, paper.Look), ruler));
        }

        foreach (var table in parts.Tables)
        {
            sheets.Add(TableSheet.Build(names.Take(table.Table.Name), table, new SheetPage(table.IsLandscape, paper.Look), ruler));
        }

        var data = parts.Tables.Select(part => part.Table).Where(table => table.Data is not null).ToList();
        if (data.Count > 0)
        {
            sheets.Add(DataSheet.Build(names.Take(DataName), data, new SheetPage(IsLandscape: true, paper.Look), ruler));
        }

        return sheets;
    }
}
