namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Writes one sheet. The order of the elements is fixed by the format (ECMA-376 part 1, 18.3.1.99).</summary>
internal sealed class SheetWriter(Sheet sheet, SharedTexts texts, WorkbookProperties properties)
{
    private const double MillimetresPerInch = 25.4;

    /// <summary>The page number stands 10 mm from the edge (ГОСТ Р 7.0.97-2025); programs measure to the upper edge of the header.</summary>
    private const double HeaderMargin = 8 / MillimetresPerInch;

    private const string HeaderFont = "&\"Times New Roman,Regular\"&12", FooterFont = "&\"Times New Roman,Regular\"&9";

    /// <param name="isFirst">Whether the sheet begins the paper.</param>
    public void Write(XmlBuffer xml, bool isFirst)
    {
        xml.Begin().Raw(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8);
        xml.Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\""u8).Range(sheet.Everything).Raw("\"/>"u8);
        WriteView(xml, isFirst);
        xml.Raw("<sheetFormatPr defaultRowHeight=\"15\"/>"u8);
        WriteColumns(xml);
        WriteRows(xml);
        WriteMerges(xml);
        WritePage(xml, isFirst);
        xml.Raw("<ignoredErrors><ignoredError sqref=\""u8).Range(sheet.Everything).Raw("\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
        if (sheet.HasFilters)
        {
            xml.Raw("<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>"u8);
        }

        xml.Raw("</worksheet>"u8);
    }

    private void WriteView(XmlBuffer xml, bool isFirst)
    {
        xml.Raw("<sheetViews><sheetView "u8).Raw(isFirst ? "tabSelected=\"1\" workbookViewId=\"0\">"u8 : "workbookViewId=\"0\">"u8);
        if (sheet.FrozenRows > 0)
        {
            xml.Raw("<pane ySplit=\""u8).Number(sheet.FrozenRows).Raw("\" topLeftCell=\""u8).Address(sheet.FrozenRows, 0)
                .Raw("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"u8);
        }

        xml.Raw("</sheetView></sheetViews>"u8);
    }

    /// <summary>Widths are counted in digits of the default font, 7 pixels each, with 5 pixels around (18.3.1.13).</summary>
    private void WriteColumns(XmlBuffer xml)
    {
        xml.Raw("<cols>"u8);
        for (var column = 0; column < sheet.ColumnPoints.Count; column++)
        {
            var pixels = Math.Round(sheet.ColumnPoints[column] * 96 / 72);
            xml.Raw("<col min=\""u8).Number(column + 1).Raw("\" max=\""u8).Number(column + 1)
                .Raw("\" width=\""u8).Number(Math.Max(1, pixels - 5) / 7).Raw("\" customWidth=\"1\"/>"u8);
        }

        xml.Raw("</cols>"u8);
    }

    private void WriteRows(XmlBuffer xml)
    {
        xml.Raw("<sheetData>"u8);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.Raw("<row r=\""u8).Number(row + 1).Raw("\" ht=\""u8).Number(Math.Round(sheet.Rows[row].Height, 2)).Raw("\" customHeight=\"1\">"u8);
            var cells = sheet.Rows[row].Cells;
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column].Look != CellLook.Default)
                {
                    WriteCell(xml, cells[column], row, column);
                }
            }

            xml.Raw("</row>"u8);
        }

        xml.Raw("</sheetData>"u8);
    }

    private void WriteCell(XmlBuffer xml, SheetCell cell, int row, int column)
    {
        xml.Raw("<c r=\""u8).Address(row, column).Raw("\" s=\""u8).Number((int)cell.Look);
        if (cell.Text.Length == 0)
        {
            xml.Raw("\"/>"u8);
        }
        else if (cell.Look == CellLook.Date)
        {
            xml.Raw("\"><v>"u8).Text(cell.Text).Raw("</v></c>"u8);
        }
        else
        {
            xml.Raw("\" t=\"s\"><v>"u8).Number(texts.PlaceOf(cell.Text)).Raw("</v></c>"u8);
        }
    }

    private void WriteMerges(XmlBuffer xml)
    {
        if (sheet.Merges.Count == 0)
        {
            return;
        }

        xml.Raw("<mergeCells count=\""u8).Number(sheet.Merges.Count).Raw("\">"u8);
        foreach (var range in sheet.Merges)
        {
            xml.Raw("<mergeCell ref=\""u8).Range(range).Raw("\"/>"u8);
        }

        xml.Raw("</mergeCells>"u8);
    }

    private void WritePage(XmlBuffer xml, bool isFirst)
    {
        var page = sheet.Page;
        xml.Raw("<pageMargins left=\""u8).Number(page.Margins.Left / MillimetresPerInch).Raw("\" right=\""u8).Number(page.Margins.Right / MillimetresPerInch)
            .Raw("\" top=\""u8).Number(page.Margins.Top / MillimetresPerInch).Raw("\" bottom=\""u8).Number(page.Margins.Bottom / MillimetresPerInch)
            .Raw("\" header=\""u8).Number(HeaderMargin).Raw("\" footer=\""u8).Number(HeaderMargin).Raw("\"/>"u8);
        xml.Raw("<pageSetup paperSize=\"9\" orientation=\""u8).Raw(page.IsLandscape ? "landscape"u8 : "portrait"u8)
            .Raw("\" fitToWidth=\"1\" fitToHeight=\"0\"/>"u8);
        WriteHeader(xml, isFirst);
    }

    /// <summary>Pages are counted through the workbook; the first bears no number, and tells where an approved paper is verified.</summary>
    private void WriteHeader(XmlBuffer xml, bool isFirst)
    {
        var number = sheet.Page.Look.ShowsPageNumbers ? "&C" + HeaderFont + "&P" : "";
        var mark = properties.DraftMark is null ? "" : "&R" + HeaderFont + " " + properties.DraftMark;
        var verification = isFirst && properties.Verification is { } words ? "&R" + FooterFont + " " + words.Replace("&", "&&", StringComparison.Ordinal) : "";
        var first = isFirst && number.Length + verification.Length > 0;
        if (number.Length + mark.Length + verification.Length == 0)
        {
            return;
        }

        xml.Raw(first ? "<headerFooter differentFirst=\"1\"><oddHeader>"u8 : "<headerFooter><oddHeader>"u8).Text(number + mark).Raw("</oddHeader>"u8);
        if (first && mark.Length > 0)
        {
            xml.Raw("<firstHeader>"u8).Text(mark).Raw("</firstHeader>"u8);
        }

        if (verification.Length > 0)
        {
            xml.Raw("<firstFooter>"u8).Text(verification).Raw("</firstFooter>"u8);
        }

        xml.Raw("</headerFooter>"u8);
    }
}
