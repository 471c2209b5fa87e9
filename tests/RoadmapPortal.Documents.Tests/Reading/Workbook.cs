using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Spreadsheets;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace RoadmapPortal.Documents.Tests.Reading;

/// <summary>A workbook read back by another reader than the one who wrote it: texts by address.</summary>
internal sealed class Workbook
{
    private static readonly DateTimeOffset Moment = new(2023, 9, 1, 12, 0, 0, TimeSpan.FromHours(3));

    private readonly Dictionary<string, Tab> tabs = [];

    private Workbook(SpreadsheetDocument document)
    {
        var part = document.WorkbookPart!;
        Errors = [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => error.Path?.XPath + ": " + error.Description)];
        var texts = part.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList();
        PrintTitles = [.. part.Workbook.DefinedNames?.Elements<DefinedName>().Select(name => name.Text) ?? []];
        foreach (var sheet in part.Workbook.Sheets!.Elements<Sheet>())
        {
            var own = (WorksheetPart)part.GetPartById(sheet.Id!);
            tabs.Add(sheet.Name!, new Tab((Worksheet)own.Worksheet.CloneNode(true), (Table?)own.TableDefinitionParts.SingleOrDefault()?.Table.CloneNode(true), texts));
        }
    }

    public IReadOnlyList<string> Errors { get; }

    public IReadOnlyList<string> PrintTitles { get; }

    public IReadOnlyCollection<string> Names => tabs.Keys;

    public Tab this[string name] => tabs[name];

    public static Workbook Of(RoadmapPaper paper) => Of(RoadmapComposition.Compose(paper));

    public static Workbook Of(ComposedPaper paper)
    {
        using var file = new MemoryStream(Bytes(paper));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return new Workbook(document);
    }

    public static byte[] Bytes(ComposedPaper paper)
    {
        using var file = new MemoryStream();
        PaperXlsx.Write(paper, Moment, file);
        return file.ToArray();
    }

    /// <summary>One sheet.</summary>
    internal sealed class Tab(Worksheet sheet, Table? table, IReadOnlyList<string> texts)
    {
        public Worksheet Xml => sheet;

        /// <summary>The table part over the sheet, if it has one.</summary>
        public Table? Table => table;

        public IReadOnlyList<string> Merges { get; } = [.. sheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value!)];

        public IReadOnlyList<double> Heights { get; } = [.. sheet.Descendants<Row>().Select(row => row.Height!.Value)];

        /// <summary>All texts, row by row.</summary>
        public IReadOnlyList<string> Texts => [.. sheet.Descendants<Cell>().Select(Text).Where(text => text.Length > 0)];

        public string this[string address] => Text(CellAt(address));

        public bool Has(string address, string text) =>
            sheet.Descendants<Cell>().SingleOrDefault(cell => cell.CellReference == address) is { } cell && Text(cell) == text;

        public Cell CellAt(string address) => sheet.Descendants<Cell>().Single(cell => cell.CellReference == address);

        private string Text(Cell cell)
        {
            if (cell.CellValue is null)
            {
                return "";
            }

            if (cell.DataType is null)
            {
                return cell.CellValue.Text;
            }

            cell.DataType.Value.ShouldBe(CellValues.SharedString);
            cell.CellFormula.ShouldBeNull();
            return texts[int.Parse(cell.CellValue.Text, System.Globalization.CultureInfo.InvariantCulture)];
        }
    }
}
