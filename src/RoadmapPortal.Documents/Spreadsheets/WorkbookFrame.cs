using System.Globalization;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Writes the parts of a package that say which parts there are and how they hang together.</summary>
internal static class WorkbookFrame
{
    public static void WriteContentTypes(IReadOnlyList<Sheet> sheets, XmlBuffer xml)
    {
        xml.Begin().Raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"u8);
        xml.Raw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"u8);
        xml.Raw("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"u8);
        Part("workbook"u8, "sheet.main"u8);
        Part("styles"u8, "styles"u8);
        Part("sharedStrings"u8, "sharedStrings"u8);
        for (var at = 0; at < sheets.Count; at++)
        {
            xml.Raw("<Override PartName=\"/xl/worksheets/sheet"u8).Number(at + 1)
                .Raw(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"u8);
            if (sheets[at].HasFilters)
            {
                Part("tables/table1"u8, "table"u8);
            }
        }

        xml.Raw("</Types>"u8);

        void Part(ReadOnlySpan<byte> name, ReadOnlySpan<byte> type) => xml.Raw("<Override PartName=\"/xl/"u8).Raw(name)
            .Raw(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."u8).Raw(type).Raw("+xml\"/>"u8);
    }

    public static void WriteRoot(XmlBuffer xml)
    {
        BeginRelations(xml);
        xml.Raw("<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"u8);
        xml.Raw("<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"u8);
        xml.Raw("</Relationships>"u8);
    }

    public static void WriteProperties(WorkbookProperties properties, XmlBuffer xml)
    {
        xml.Begin().Raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""u8);
        xml.Raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"u8);
        xml.Raw("<dc:title>"u8).Text(properties.Title).Raw("</dc:title><dc:creator>"u8).Text(properties.Author).Raw("</dc:creator><dc:language>ru-RU</dc:language>"u8);
        xml.Raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">"u8)
            .Text(properties.PrintedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Raw("</dcterms:created></cp:coreProperties>"u8);
    }

    public static void WriteWorkbook(IReadOnlyList<Sheet> sheets, XmlBuffer xml)
    {
        xml.Begin().Raw(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8);
        xml.Raw("<bookViews><workbookView/></bookViews><sheets>"u8);
        for (var at = 0; at < sheets.Count; at++)
        {
            xml.Raw("<sheet name=\""u8).Text(sheets[at].Name).Raw("\" sheetId=\""u8).Number(at + 1).Raw("\" r:id=\"rId"u8).Number(at + 1).Raw("\"/>"u8);
        }

        xml.Raw("</sheets>"u8);
        WritePrintTitles(sheets, xml);
        xml.Raw("</workbook>"u8);
    }

    /// <summary>The sheets have the first numbers, then the styles, then the texts.</summary>
    public static void WriteRelations(int sheets, XmlBuffer xml)
    {
        BeginRelations(xml);
        for (var at = 1; at <= sheets; at++)
        {
            Begin(at).Raw("worksheet\" Target=\"worksheets/sheet"u8).Number(at).Raw(".xml\"/>"u8);
        }

        Begin(sheets + 1).Raw("styles\" Target=\"styles.xml\"/>"u8);
        Begin(sheets + 2).Raw("sharedStrings\" Target=\"sharedStrings.xml\"/>"u8);
        xml.Raw("</Relationships>"u8);

        XmlBuffer Begin(int id) => xml.Raw("<Relationship Id=\"rId"u8).Number(id)
            .Raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"u8);
    }

    public static void WriteTableRelation(XmlBuffer xml)
    {
        BeginRelations(xml);
        xml.Raw("<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/table\" Target=\"../tables/table1.xml\"/></Relationships>"u8);
    }

    private static void BeginRelations(XmlBuffer xml) =>
        xml.Begin().Raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"u8);

    /// <summary>The heading rows, repeated on each printed page; the name of the sheet is quoted because it may hold spaces.</summary>
    private static void WritePrintTitles(IReadOnlyList<Sheet> sheets, XmlBuffer xml)
    {
        if (sheets.All(sheet => sheet.HeadingCount == 0))
        {
            return;
        }

        xml.Raw("<definedNames>"u8);
        for (var at = 0; at < sheets.Count; at++)
        {
            if (sheets[at].HeadingCount > 0)
            {
                xml.Raw("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\""u8).Number(at).Raw("\">'"u8)
                    .Text(sheets[at].Name.Replace("'", "''", StringComparison.Ordinal)).Raw("'!$"u8).Number(sheets[at].HeadingStart + 1)
                    .Raw(":$"u8).Number(sheets[at].HeadingStart + sheets[at].HeadingCount).Raw("</definedName>"u8);
            }
        }

        xml.Raw("</definedNames>"u8);
    }
}
