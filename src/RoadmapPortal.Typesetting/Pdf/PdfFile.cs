using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>Documents as PDF files (ISO 32000-1, PDF 1.7) for archives and for all readers: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).</summary>
public static class PdfFile
{
    /// <summary>Writes the document with the shipped fonts; each page leaves memory as soon as it is written.</summary>
    /// <param name="document">What is to be printed.</param>
    /// <param name="properties">What the file says about itself; with the document they determine every byte.</param>
    /// <param name="output">Written from its present position on; left open. On an exception it holds an unfinished file.</param>
    /// <exception cref="LayoutException">Something cannot be set; see also <see cref="MissingGlyphException"/>.</exception>
    public static void Write(TypesetDocument document, PdfProperties properties, Stream output) =>
        Write(document, properties, FontLibrary.Default, output);

    /// <inheritdoc cref="Write(TypesetDocument, PdfProperties, Stream)"/>
    public static void Write(TypesetDocument document, PdfProperties properties, FontLibrary fonts, Stream output) =>
        Write(document, properties, fonts, output, null);

    /// <inheritdoc cref="Write(TypesetDocument, PdfProperties, Stream)"/>
    /// <param name="observer">Told the bytes of each stream before they are compressed, to measure what deflating alone costs.</param>
    internal static void Write(
        TypesetDocument document, PdfProperties properties, FontLibrary fonts, Stream output, Action<ReadOnlySpan<byte>>? observer)
    {
        using var objects = new PdfObjectWriter(output, observer);
        var writer = new PdfDocumentWriter(fonts, document, properties, objects);
        foreach (var page in new DocumentLayout(fonts).PagesOf(document))
            writer.Add(page);
        writer.Finish();
    }
}
