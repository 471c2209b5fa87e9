using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;
using RoadmapPortal.Typesetting.Pdf.Tags;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// Writes one PDF file, page by page: of a finished page only its object number is kept. What all pages share (fonts,
/// outline, page tree, the rest of the tags) follows at the end.
/// </summary>
internal sealed class PdfDocumentWriter
{
    private readonly PdfProperties properties;
    private readonly PdfObjectWriter objects;
    private readonly PdfFonts fonts;
    private readonly PdfWatermarks watermarks;
    private readonly PdfOutline outline;
    private readonly StructureTree tree;
    private readonly DocumentTags tags;
    private readonly ByteBuffer buffer = new();
    private readonly List<int> pages = [];
    private readonly int catalog;
    private readonly int pageTree;
    private readonly int resources;

    public PdfDocumentWriter(FontLibrary library, TypesetDocument document, PdfProperties properties, PdfObjectWriter objects)
    {
        (this.properties, this.objects) = (properties, objects);
        fonts = new PdfFonts(library, objects);
        watermarks = new PdfWatermarks(library, objects);
        outline = new PdfOutline(objects);
        objects.Header();
        catalog = objects.Reserve();
        pageTree = objects.Reserve();
        resources = objects.Reserve();
        tree = new StructureTree(objects);
        tags = new DocumentTags(document, tree);
    }

    public void Add(Page page)
    {
        var content = objects.Reserve();
        var number = objects.Reserve();
        pages.Add(number);
        buffer.Clear();
        tree.BeginPage(number);
        var marks = new MarkedContent(tags, tree, buffer);
        page.Paint(new PdfPagePainter(fonts, watermarks, marks, buffer, page.Height));
        marks.End();
        objects.WriteStream(content, buffer.Written);
        WritePage(page, number, content);
        tags.EndPage();
        tree.EndPage();
        foreach (var mark in page.Outline)
            outline.Add(mark, number, page.Height - mark.Y);
    }

    public void Finish()
    {
        tags.Finish();
        tree.Finish();
        foreach (var font in fonts.All)
            font.Write(objects);
        WriteResources();
        WritePageTree();
        WriteCatalog(outline.Write(), WriteMetadata(), WriteProfile());
        var info = objects.Reserve();
        buffer.Clear();
        PdfMetadata.AddInformation(buffer, properties);
        // Apart, so that another date changes these bytes and no others.
        objects.WriteApart(info, buffer.Written);
        var id = properties.Id.ToString("N");
        objects.Finish(FormattableString.Invariant($"/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]"));
    }

    /// <summary>The tab order is that of the structure (ISO 14289-1, 7.18.3).</summary>
    private void WritePage(Page page, int number, int content)
    {
        buffer.Clear();
        buffer.Add("<</Type/Page/Parent "u8).AddReference(pageTree).Add("/MediaBox[0 0 "u8).Add(page.Width).Add(" "u8).Add(page.Height);
        buffer.Add("]/Resources "u8).AddReference(resources).Add("/Contents "u8).AddReference(content);
        buffer.Add("/StructParents "u8).Add(tree.PageKey).Add("/Tabs/S>>"u8);
        objects.Write(number, buffer.Written);
    }

    private void WriteResources()
    {
        buffer.Clear();
        buffer.Add("<</Font<<"u8);
        foreach (var font in fonts.All)
            buffer.Add("/"u8).Add(font.Name).Add(" "u8).AddReference(font.Number);
        buffer.Add(">>/XObject<<"u8);
        foreach (var form in watermarks.All)
            buffer.Add("/"u8).Add(form.Name).Add(" "u8).AddReference(form.Number);
        objects.Write(resources, buffer.Add(">>>>"u8).Written);
    }

    private void WritePageTree()
    {
        buffer.Clear();
        buffer.Add("<</Type/Pages/Count "u8).Add(pages.Count).Add("/Kids["u8);
        foreach (var page in pages)
            buffer.AddReference(page).Add(" "u8);
        objects.Write(pageTree, buffer.Add("]>>"u8).Written);
    }

    private void WriteCatalog(int? outlines, int metadata, int profile)
    {
        buffer.Clear();
        buffer.Add("<</Type/Catalog/Pages "u8).AddReference(pageTree).Add("/Lang("u8).Add(properties.Language).Add(")"u8);
        buffer.Add("/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>"u8);
        buffer.Add("/StructTreeRoot "u8).AddReference(tree.Number).Add("/Metadata "u8).AddReference(metadata);
        buffer.Add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"u8);
        buffer.Add("/DestOutputProfile "u8).AddReference(profile).Add(">>]"u8);
        if (outlines is not null)
            buffer.Add("/PageMode/UseOutlines/Outlines "u8).AddReference(outlines.Value);
        objects.Write(catalog, buffer.Add(">>"u8).Written);
    }

    /// <summary>Not compressed: programs that know nothing of PDF look for it (ISO 14289-1, 6.2 and ISO 19005-2, 6.6.2).</summary>
    private int WriteMetadata()
    {
        var number = objects.Reserve();
        objects.WritePlainStream(number, PdfMetadata.ToXmp(properties), "/Type/Metadata/Subtype/XML");
        return number;
    }

    private int WriteProfile()
    {
        var number = objects.Reserve();
        objects.WriteStream(number, SrgbProfile.Bytes, "/N 3");
        return number;
    }
}
