using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>Writes one sheet. The order of the elements is fixed by the format (ECMA-376 part 1, 18.3.1.99) and checked by nobody here.</summary>
internal sealed class SheetWriter(Sheet sheet, SharedTexts texts)
{
    /// <summary>Margins in inches: 20 mm on the left for binding, 15 elsewhere, 20 above.</summary>
    private const double LeftMargin = 20 / 25.4, OtherMargin = 15 / 25.4, TopMargin = 20 / 25.4, HeaderMargin = 8 / 25.4;

    private const uint PaperA4 = 9;

    public void Write(WorksheetPart part, bool isFirst)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetDimension { Reference = Everything() });
        xml.WriteElement(new SheetViews(View(isFirst)));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        xml.WriteElement(new Columns(sheet.ColumnPoints.Select(Column)));
        WriteRows(xml);
        if (sheet.Merges.Count > 0)
        {
            xml.WriteElement(new MergeCells(sheet.Merges.Select(range => new MergeCell { Reference = range.ToString() })) { Count = (uint)sheet.Merges.Count });
        }

        WritePage(xml);
        xml.WriteElement(new IgnoredErrors(new IgnoredError
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = Everything() },
            NumberStoredAsText = true,
        }));
        xml.WriteEndElement();
    }

    private static void WritePage(OpenXmlWriter xml)
    {
        xml.WriteElement(new PageMargins
        {
            Left = LeftMargin,
            Right = OtherMargin,
            Top = TopMargin,
            Bottom = OtherMargin,
            Header = HeaderMargin,
            Footer = HeaderMargin,
        });
        xml.WriteElement(new PageSetup { PaperSize = PaperA4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteElement(new HeaderFooter(new OddHeader("&C&\"Times New Roman,Regular\"&12&P")) { DifferentFirst = true });
    }

    private SheetView View(bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst };
        if (sheet.FrozenRows > 0)
        {
            view.Append(
                new Pane
                {
                    VerticalSplit = sheet.FrozenRows,
                    TopLeftCell = CellAddress.Of(sheet.FrozenRows, 0),
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                },
                new Selection { Pane = PaneValues.BottomLeft });
        }

        return view;
    }

    /// <summary>Widths are counted in digits of the default font, 7 pixels each, with 5 pixels around (18.3.1.13).</summary>
    private static Column Column(double points, int at)
    {
        var pixels = Math.Round(points * 96 / 72);
        return new Column { Min = (uint)(at + 1), Max = (uint)(at + 1), Width = Math.Max(1, pixels - 5) / 7, CustomWidth = true };
    }

    private void WriteRows(OpenXmlWriter xml)
    {
        xml.WriteStartElement(new SheetData());
        var row = new Row();
        var cell = new Cell();
        var place = new CellValue();
        for (var at = 0; at < sheet.Rows.Count; at++)
        {
            xml.WriteStartElement(row,
            [
                new OpenXmlAttribute("r", null!, (at + 1).ToString(CultureInfo.InvariantCulture)),
                new OpenXmlAttribute("ht", null!, sheet.Rows[at].Height.ToString("0.##", CultureInfo.InvariantCulture)),
                new OpenXmlAttribute("customHeight", null!, "1"),
            ]);
            for (var column = 0; column < sheet.Rows[at].Cells.Count; column++)
            {
                WriteCell(xml, sheet.Rows[at].Cells[column], CellAddress.Of(at, column), cell, place);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteCell(OpenXmlWriter xml, SheetCell content, string address, Cell cell, CellValue place)
    {
        var reference = new OpenXmlAttribute("r", null!, address);
        var look = new OpenXmlAttribute("s", null!, ((int)content.Look).ToString(CultureInfo.InvariantCulture));
        if (string.IsNullOrEmpty(content.Text))
        {
            xml.WriteStartElement(cell, [reference, look]);
        }
        else
        {
            xml.WriteStartElement(cell, [reference, look, new OpenXmlAttribute("t", null!, "s")]);
            xml.WriteStartElement(place);
            xml.WriteString(texts.PlaceOf(content.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private string Everything() =>
        new CellRange(0, 0, Math.Max(0, sheet.Rows.Count - 1), Math.Max(0, sheet.ColumnPoints.Count - 1)).ToString();
}
