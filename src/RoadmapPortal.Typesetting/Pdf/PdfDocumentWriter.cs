using System.Globalization;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// Writes one PDF file, page by page: of a finished page only its object number is kept. What all pages share (fonts,
/// outline, page tree) follows at the end.
/// </summary>
internal sealed class PdfDocumentWriter
{
    private const string Producer = "RoadmapPortal";

    private readonly PdfProperties properties;
    private readonly PdfObjectWriter objects;
    private readonly PdfFonts fonts;
    private readonly PdfOutline outline;
    private readonly ByteBuffer buffer = new();
    private readonly List<int> pages = [];
    private readonly int catalog;
    private readonly int pageTree;
    private readonly int resources;

    public PdfDocumentWriter(FontLibrary library, PdfProperties properties, Stream output)
    {
        this.properties = properties;
        objects = new PdfObjectWriter(output);
        fonts = new PdfFonts(library, objects);
        outline = new PdfOutline(objects);
        objects.Header();
        catalog = objects.Reserve();
        pageTree = objects.Reserve();
        resources = objects.Reserve();
    }

    public void Add(Page page)
    {
        var content = objects.Reserve();
        var number = objects.Reserve();
        pages.Add(number);
        buffer.Clear();
        page.Paint(new PdfPagePainter(fonts, buffer, page.Height));
        objects.WriteStream(content, buffer.Written);
        buffer.Clear();
        buffer.Add("<</Type/Page/Parent "u8).Add(pageTree).Add(" 0 R/MediaBox[0 0 "u8).Add(page.Width).Add(" "u8).Add(page.Height);
        buffer.Add("]/Resources "u8).Add(resources).Add(" 0 R/Contents "u8).Add(content).Add(" 0 R>>"u8);
        objects.Write(number, buffer.Written);
        foreach (var mark in page.Outline)
            outline.Add(mark, number, page.Height - mark.Y);
    }

    public void Finish()
    {
        foreach (var font in fonts.All)
            font.Write(objects);
        WriteResources();
        WritePageTree();
        WriteCatalog(outline.Write());
        var info = WriteInfo();
        var id = properties.Id.ToString("N");
        objects.Trailer(Say($"/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]"));
    }

    private void WriteResources()
    {
        buffer.Clear();
        buffer.Add("<</Font<<"u8);
        foreach (var font in fonts.All)
            buffer.Add("/"u8).Add(font.Name).Add(" "u8).Add(font.Number).Add(" 0 R"u8);
        objects.Write(resources, buffer.Add(">>>>"u8).Written);
    }

    private void WritePageTree()
    {
        buffer.Clear();
        buffer.Add("<</Type/Pages/Count "u8).Add(pages.Count).Add("/Kids["u8);
        foreach (var page in pages)
            buffer.Add(page).Add(" 0 R "u8);
        objects.Write(pageTree, buffer.Add("]>>"u8).Written);
    }

    private void WriteCatalog(int? outlines)
    {
        buffer.Clear();
        buffer.Add("<</Type/Catalog/Pages "u8).Add(pageTree).Add(" 0 R/Lang("u8).Add(properties.Language).Add(")"u8);
        buffer.Add("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (outlines is not null)
            buffer.Add("/PageMode/UseOutlines/Outlines "u8).Add(outlines.Value).Add(" 0 R"u8);
        objects.Write(catalog, buffer.Add(">>"u8).Written);
    }

    private int WriteInfo()
    {
        var number = objects.Reserve();
        var date = DateOf(properties.Created);
        buffer.Clear();
        buffer.Add("<</Title"u8).AddText(properties.Title).Add("/Author"u8).AddText(properties.Author);
        buffer.Add("/Producer"u8).AddText(Producer).Add(Say($"/CreationDate({date})/ModDate({date})"));
        objects.Write(number, buffer.Add(">>"u8).Written);
        return number;
    }

    /// <summary>As in ISO 32000-1, 7.9.4: <c>D:20230421090000+03'00'</c>.</summary>
    private static string DateOf(DateTimeOffset date)
    {
        var sign = date.Offset < TimeSpan.Zero ? '-' : '+';
        return Say($"D:{date:yyyyMMddHHmmss}{sign}{date.Offset:hh}'{date.Offset:mm}'");
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
