using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Writes sheets into a workbook (Office Open XML).</summary>
internal static class WorkbookWriter
{
    /// <param name="sheets">At least one: a workbook without sheets cannot be opened.</param>
    /// <param name="output">Stays open, need not be seekable.</param>
    public static void Write(IReadOnlyList<Sheet> sheets, string title, Stream output)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);

        // A package is put together at random places of its stream.
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = SheetText.Clean(title);
            document.PackageProperties.Language = "ru-RU";
            WriteParts(document, sheets);
        }

        file.Position = 0;
        file.CopyTo(output);
    }

    private static void WriteParts(SpreadsheetDocument document, IReadOnlyList<Sheet> sheets)
    {
        var workbook = document.AddWorkbookPart();
        var texts = new SharedTexts();
        var entries = new Sheets();
        var names = new DefinedNames();
        for (var at = 0; at < sheets.Count; at++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            new SheetWriter(sheets[at], texts).Write(part, isFirst: at == 0);
            entries.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)(at + 1), Name = sheets[at].Name });
            if (sheets[at].HeadingCount > 0)
            {
                names.Append(PrintTitles(sheets[at], at));
            }
        }

        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookLooks.Build();
        texts.Write(workbook.AddNewPart<SharedStringTablePart>());
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), entries);
        if (names.HasChildren)
        {
            workbook.Workbook.Append(names);
        }
    }

    /// <summary>The heading rows, repeated on each printed page; the name of the sheet is quoted because it may hold spaces.</summary>
    private static DefinedName PrintTitles(Sheet sheet, int at) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${sheet.HeadingStart + 1}:${sheet.HeadingStart + sheet.HeadingCount}"))
    {
        Name = "_xlnm.Print_Titles",
        LocalSheetId = (uint)at,
    };
}
