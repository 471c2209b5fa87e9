using System.Globalization;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Docx;

/// <summary>The main part: the sections with what stands in them.</summary>
internal sealed class WordDocument(WordXml xml, ComposedPaper paper, WordNumbering numbering, bool hasHeaders)
{
    private static readonly WordParagraph AfterTable = new(StyleId.AfterTable);

    public void Write()
    {
        xml.Begin("document");
        xml.Writer.WriteAttributeString("xmlns", "r", null, WordXml.RelationNamespace);
        xml.Begin("body");
        for (var at = 0; at < paper.Sections.Count; at++)
        {
            Write(paper.Sections[at], at);
        }

        xml.End();
        xml.End();
    }

    /// <summary>The last section's description stands behind it, the others' in their last paragraph.</summary>
    private void Write(PaperSection section, int at)
    {
        var page = WordPage.Of(section, paper.Look);
        var isLast = at == paper.Sections.Count - 1;
        Action? end = isLast ? null : EndSection;
        WriteElements(section.Elements, page, end);
        if (isLast)
        {
            EndSection();
        }

        void EndSection() => WriteSection(page, isFirst: at == 0);
    }

    private void WriteElements(IReadOnlyList<PaperElement> elements, WordPage page, Action? end)
    {
        var paragraphs = new WordParagraphs(page, (double)paper.Look.TextPoints, numbering);
        var tables = new WordTables(xml, paper.Look, page, numbering);
        var last = elements.Count - 1;
        for (var at = 0; at <= last; at++)
        {
            // A signature never stands alone at the top of a page.
            var keep = at < last && elements[at + 1] is SignatureLine;
            if (elements[at] is PaperTable table)
            {
                tables.Write(table, keep);
                // Neighbouring tables would grow together, and a section must not end with a table.
                if (at == last || elements[at + 1] is PaperTable)
                {
                    AfterTable.Write(xml, at == last ? end : null);
                }

                continue;
            }

            var written = paragraphs.Of(elements[at]).ToArray();
            Space(written, at > 0 && elements[at - 1] is PaperTable, at < last && elements[at + 1] is PaperTable);
            Write(written, keep, at == last ? end : null);
        }

        if (elements.Count == 0)
        {
            AfterTable.Write(xml, end);
        }
    }

    /// <summary>A table has no space around it of its own; running text beside it has to keep away.</summary>
    private static void Space(WordParagraph[] paragraphs, bool followsTable, bool precedesTable)
    {
        if (followsTable && paragraphs is [{ Style: StyleId.Normal or StyleId.ListNumber or StyleId.ListBullet }, ..])
        {
            paragraphs[0] = paragraphs[0] with { SpaceBefore = WordPage.Mm(3) };
        }

        if (precedesTable && paragraphs is [.., { Style: StyleId.Normal or StyleId.ListNumber or StyleId.ListBullet }])
        {
            paragraphs[^1] = paragraphs[^1] with { SpaceAfter = WordPage.Mm(1.5) };
        }
    }

    private void Write(WordParagraph[] paragraphs, bool keep, Action? end)
    {
        for (var at = 0; at < paragraphs.Length; at++)
        {
            var isLast = at == paragraphs.Length - 1;
            (isLast && keep ? paragraphs[at] with { KeepsWithNext = true } : paragraphs[at]).Write(xml, isLast ? end : null);
        }
    }

    /// <summary>Later sections go on with the headers of the first, and with its count of pages.</summary>
    private void WriteSection(WordPage page, bool isFirst)
    {
        xml.Begin("sectPr");
        if (isFirst && hasHeaders)
        {
            WriteReference("headerReference", "default", FixedParts.Header);
            WriteReference("headerReference", "first", FixedParts.FirstHeader);
        }

        var hasFooter = isFirst && paper.Verification is not null;
        if (hasFooter)
        {
            WriteReference("footerReference", "first", FixedParts.FirstFooter);
        }

        xml.Element("pgSz", ("w", Number(page.Width)), ("h", Number(page.Height)), ("orient", page.IsLandscape ? "landscape" : "portrait"));
        xml.Element(
            "pgMar",
            ("top", Number(page.Top)), ("right", Number(page.Right)), ("bottom", Number(page.Bottom)), ("left", Number(page.Left)),
            ("header", Number(WordPage.HeaderDistance)), ("footer", Number(WordPage.HeaderDistance)), ("gutter", "0"));
        if (hasFooter || (isFirst && hasHeaders))
        {
            xml.Mark("titlePg");
        }

        xml.End();
    }

    private void WriteReference(string element, string type, string relation)
    {
        xml.Begin(element);
        xml.Attribute("type", type);
        xml.Writer.WriteAttributeString("r", "id", WordXml.RelationNamespace, relation);
        xml.End();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
