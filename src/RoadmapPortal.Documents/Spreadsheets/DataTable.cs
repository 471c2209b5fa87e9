namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Writes the table part over a sheet of records (ECMA-376 part 1, 18.5): filters, and a name for pivot tables.</summary>
internal static class DataTable
{
    /// <summary>Columns must have the words of their heading cells.</summary>
    public static void Write(Sheet sheet, XmlBuffer xml)
    {
        var headings = sheet.Rows[sheet.HeadingStart].Cells;
        var range = sheet.Everything with { FirstRow = sheet.HeadingStart };
        xml.Begin().Raw("<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"1\" name=\""u8)
            .Text(sheet.Records).Raw("\" displayName=\""u8).Text(sheet.Records).Raw("\" ref=\""u8).Range(range).Raw("\" totalsRowShown=\"0\"><autoFilter ref=\""u8).Range(range).Raw("\"/><tableColumns count=\""u8).Number(headings.Length).Raw("\">"u8);
        for (var column = 0; column < headings.Length; column++)
        {
            xml.Raw("<tableColumn id=\""u8).Number(column + 1).Raw("\" name=\""u8).Text(SheetText.Protect(headings[column].Text)).Raw("\"/>"u8);
        }

        xml.Raw("</tableColumns><tableStyleInfo showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>"u8);
    }
}
