using System.Globalization;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Docx;

/// <summary>A paper for going on with in a word processor (Office Open XML): styles, numbering, tables and fields are real.</summary>
public static class PaperDocx
{
    /// <summary>The stream stays open and need not be seekable. The same paper and moment give the same bytes.</summary>
    /// <param name="printedAt">The file's date of creation.</param>
    public static void Write(ComposedPaper paper, DateTimeOffset printedAt, Stream output)
    {
        var hasHeaders = paper.IsDraft || paper.Look.ShowsPageNumbers;
        var numbering = new WordNumbering(paper.Look);
        using var package = new WordPackage();
        package.Write("[Content_Types].xml", FixedParts.ContentTypes(hasHeaders, paper.Verification is not null));
        package.Write("_rels/.rels", FixedParts.PackageRelations);
        package.Write("docProps/core.xml", xml => WriteProperties(xml, paper, printedAt));
        package.Write("word/_rels/document.xml.rels", FixedParts.DocumentRelations(hasHeaders, paper.Verification is not null));
        package.Write("word/settings.xml", FixedParts.Settings);
        package.Write("word/styles.xml", WordStyles.Of(paper.Look));
        package.Write("word/document.xml", xml => new WordDocument(xml, paper, numbering, hasHeaders).Write());
        package.Write("word/numbering.xml", numbering.Write);
        if (hasHeaders)
        {
            package.Write("word/header1.xml", WordHeader.Of(paper.Look.ShowsPageNumbers, paper.IsDraft));
            package.Write("word/header2.xml", WordHeader.Of(hasNumber: false, paper.IsDraft));
        }

        if (paper.Verification is { } mark)
        {
            package.Write("word/footer1.xml", WordFooter.Of(mark, WordPage.Of(paper.Sections[0], paper.Look)));
            package.Write("word/_rels/footer1.xml.rels", WordFooter.Relations);
            package.Write("word/media/code.png", QrPicture.Of(QrModules.Of(mark.Address)));
        }

        package.CopyTo(output);
    }

    private static void WriteProperties(WordXml xml, ComposedPaper paper, DateTimeOffset printedAt)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dublin = "http://purl.org/dc/elements/1.1/";
        var created = printedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        xml.Writer.WriteStartElement("cp", "coreProperties", core);
        xml.Writer.WriteElementString("dc", "title", dublin, OneLine(paper.Title));
        xml.Writer.WriteElementString("dc", "creator", dublin, OneLine(paper.Author));
        xml.Writer.WriteElementString("dc", "language", dublin, "ru-RU");
        WriteDate("created");
        WriteDate("modified");
        xml.Writer.WriteEndElement();

        void WriteDate(string name)
        {
            xml.Writer.WriteStartElement("dcterms", name, "http://purl.org/dc/terms/");
            xml.Writer.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.Writer.WriteString(created);
            xml.Writer.WriteEndElement();
        }
    }

    private static string OneLine(string text) => WordText.Clean(text).Replace('\n', ' ');
}
