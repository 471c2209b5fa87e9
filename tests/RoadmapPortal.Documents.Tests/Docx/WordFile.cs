using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Docx;

namespace RoadmapPortal.Documents.Tests.Docx;

/// <summary>A document read back by another reader than the one who wrote it.</summary>
internal sealed class WordFile : IDisposable
{
    public static readonly DateTimeOffset Moment = new(2023, 9, 1, 12, 0, 0, TimeSpan.FromHours(3));

    private readonly MemoryStream stream = new();

    private WordFile(byte[] bytes)
    {
        stream.Write(bytes);
        Document = WordprocessingDocument.Open(stream, isEditable: true);
    }

    public WordprocessingDocument Document { get; }

    public MainDocumentPart Main => Document.MainDocumentPart!;

    public Body Body => Main.Document.Body!;

    public IEnumerable<string> Errors =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(Document).Select(error => $"{error.Part?.Uri}: {error.Path?.XPath}: {error.Description}");

    public IReadOnlyList<Table> Tables => [.. Body.Elements<Table>()];

    /// <summary>Paragraphs that stand in no table and say something.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => [.. Body.Elements<Paragraph>().Where(paragraph => TextOf(paragraph).Length > 0)];

    public static byte[] Bytes(ComposedPaper paper, DateTimeOffset? moment = null)
    {
        using var file = new MemoryStream();
        PaperDocx.Write(paper, moment ?? Moment, file);
        return file.ToArray();
    }

    public static WordFile Of(ComposedPaper paper) => new(Bytes(paper));

    /// <summary>Everything that a reader sees, in order, labels of lists included; a line for each paragraph.</summary>
    public string Text()
    {
        var labels = new WordLabels(Main);
        return string.Join('\n', Body.Descendants<Paragraph>().Select(paragraph => labels.Next(paragraph) + TextOf(paragraph)));
    }

    /// <summary>The labels that a word processor counts, of paragraphs in lists only.</summary>
    public IReadOnlyList<string> Labels()
    {
        var labels = new WordLabels(Main);
        return [.. Body.Descendants<Paragraph>().Select(labels.Next).Where(label => label.Length > 0)];
    }

    public IReadOnlyList<Paragraph> OfStyle(string style) =>
        [.. Body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)];

    public Style Style(string id) => Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    public static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants<Run>().SelectMany(run => run.ChildElements).Select(part => part switch
    {
        Text text => text.Text,
        Break => "\n",
        TabChar => "\t",
        SoftHyphen => "\u00AD",
        _ => "",
    }));

    /// <summary>A table's cells as its reader sees them: merged ones once, where they begin.</summary>
    public static IReadOnlyList<GridCell[]> CellsOf(Table table, WordLabels labels)
    {
        var rows = table.Elements<TableRow>().Select(row => RowOf(row, labels)).ToList();
        return [.. rows.Select((row, at) => row.Where(cell => !cell.IsBelow).Select(cell => cell.Cell with
        {
            RowSpan = 1 + rows.Skip(at + 1).TakeWhile(below => below.Any(other => other.IsBelow && other.Cell.Column == cell.Cell.Column)).Count(),
        }).ToArray())];
    }

    public void Dispose()
    {
        Document.Dispose();
        stream.Dispose();
    }

    private static List<(GridCell Cell, bool IsBelow)> RowOf(TableRow row, WordLabels labels)
    {
        var cells = new List<(GridCell, bool)>();
        var column = 0;
        foreach (var cell in row.Elements<TableCell>())
        {
            var span = cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1;
            var text = string.Join('\n', cell.Elements<Paragraph>().Select(paragraph => labels.Next(paragraph) + TextOf(paragraph)));
            cells.Add((new GridCell(text, column, span), cell.TableCellProperties.VerticalMerge?.Val?.Value == MergedCellValues.Continue));
            column += span;
        }

        return cells;
    }
}
