using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Typesetting.Pdf;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>An order with an annex that has one of everything a reader is told of.</summary>
internal static class TaggedPaper
{
    public static PdfProperties Properties { get; } = new(
        "Приказ <№ 680> & план", "Управление по образованию", new DateTimeOffset(2023, 4, 21, 9, 30, 0, TimeSpan.FromHours(3)), new Guid("00112233445566778899aabbccddeeff"));

    public static string Hyphenated => "О целях системы обще\u00ADобразовательных учреждений города-курорта, далее об\u00ADщее";

    /// <summary>Longer than a page.</summary>
    public static string LongText { get; } = string.Join(' ', Enumerable.Range(1, 900).Select(number => $"слово{number}"));

    public static TypesetDocument Document { get; } = new(Order(), Annex());

    public static byte[] Write() => Write(Document);

    public static byte[] Write(TypesetDocument document) => Write(document, page => page.Items);

    public static byte[] Write(params IReadOnlyList<Block> blocks) => Write(new TypesetDocument(new Section { Blocks = blocks }));

    /// <summary>The same pages as layout makes them, each with a watermark as its first item.</summary>
    public static byte[] WriteWithWatermark(TypesetDocument document, string word)
    {
        var face = new FaceId(0, FontStyle.Bold);
        var width = word.Sum(character => FontLibrary.Default.Measure(character, face.Style).Advance) * 120;
        return Write(document, page =>
            [new PageWatermark(word, page.Width / 2, page.Height / 2, 45, width, face, 120), .. page.Items.Where(item => item is not PageWatermark)]);
    }

    private static byte[] Write(TypesetDocument document, Func<Page, IReadOnlyList<PageItem>> change)
    {
        using var output = new MemoryStream();
        using var objects = new PdfObjectWriter(output);
        var writer = new PdfDocumentWriter(FontLibrary.Default, document, Properties, objects);
        foreach (var page in new DocumentLayout(FontLibrary.Default).PagesOf(document))
            writer.Add(new Page(page.Number, page.Width, page.Height, change(page), page.Outline));
        writer.Finish();
        return output.ToArray();
    }

    private static Section Order() => new()
    {
        Blocks =
        [
            new Paragraph("ПРИКАЗ") { HeadingLevel = 2, Alignment = TextAlignment.Centre },
            new Paragraph(""),
            // So narrow that the words break at their soft hyphens and after a hyphen of their own.
            new Paragraph(Hyphenated) { Alignment = TextAlignment.Justify, LeftIndent = Length.Mm(125) },
            new Paragraph("первый") { Label = new ListLabel("1.") },
            new Paragraph("подпункт") { Label = new ListLabel("–", 3) },
            new Spacer(Length.Mm(2)),
            new Paragraph("ещё подпункт") { Label = new ListLabel("–", 3) },
            new Paragraph("второй") { Label = new ListLabel("2.") },
            new Paragraph("Порядок") { HeadingLevel = 5 },
            new Paragraph(new Run("жирный ", Bold: true), new Run(" "), new Run("наклонный", Italic: true)),
            new Paragraph("другой список") { Label = new ListLabel("а)") },
            new Table
            {
                IsArrangement = true,
                Border = Length.Zero,
                Columns = [TableColumn.ByContent(), TableColumn.ByContent(), TableColumn.ByContent()],
                Rows = [TableRow.Of("Начальник", "\u00A0", "И.О. Фамилия")],
            },
        ],
    };

    private static Section Annex() => new()
    {
        Page = PageSetup.A4Landscape,
        Blocks =
        [
            new Paragraph("План") { HeadingLevel = 2 },
            new Table
            {
                Columns = [TableColumn.Fixed(Length.Mm(10)), TableColumn.ByContent(), TableColumn.ByContent()],
                HeadingRows = [new TableRow(new TableCell("№") { RowSpan = 2 }, new TableCell("Дела") { ColumnSpan = 2 }), TableRow.Of("Что", "Когда")],
                Rows =
                [
                    TableRow.Section("РАЗДЕЛ"),
                    new TableRow(new TableCell("1."), new TableCell(LongText) { RowSpan = 3 }, new TableCell("май")),
                    TableRow.Of("2.", ""),
                    TableRow.Of("3.", "июль"),
                    TableRow.Of("4.", "итог", "август"),
                ],
            },
        ],
    };
}
