using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The stylesheet: one cell format for each <see cref="CellLook"/>, in the order of its values.</summary>
internal static class WorkbookLooks
{
    /// <summary>«@»: what is typed into the cell later stays text too, «1.2» does not become a date.</summary>
    private const uint AsText = 49;

    private const uint DefaultFont = 0, Regular = 1, Bold = 2, Large = 3, LargeBold = 4;
    private const uint NoBorder = 0, Bordered = 1;

    public static Stylesheet Build()
    {
        var formats = Enum.GetValues<CellLook>().Select(Format).ToList();
        return new Stylesheet(
            Fonts(),
            Fills(),
            Borders(),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = DefaultFont, FillId = 0, BorderId = NoBorder }) { Count = 1 },
            new CellFormats(formats) { Count = (uint)formats.Count },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
    }

    private static CellFormat Format(CellLook look) => look switch
    {
        CellLook.Default => new CellFormat { NumberFormatId = 0, FontId = DefaultFont, FillId = 0, BorderId = NoBorder, FormatId = 0 },
        CellLook.Title => Format(LargeBold, NoBorder, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center),
        CellLook.Prose => Format(Large, NoBorder, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Top),
        CellLook.Heading or CellLook.Section => Format(Bold, Bordered, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center),
        CellLook.Text => Format(Regular, Bordered, HorizontalAlignmentValues.Left, VerticalAlignmentValues.Top),
        CellLook.Centred => Format(Regular, Bordered, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Top),
    };

    private static CellFormat Format(uint font, uint border, HorizontalAlignmentValues horizontal, VerticalAlignmentValues vertical) =>
        new(new Alignment { Horizontal = horizontal, Vertical = vertical, WrapText = true })
        {
            NumberFormatId = AsText,
            FontId = font,
            FillId = 0,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyBorder = border == Bordered,
            ApplyAlignment = true,
        };

    /// <summary>Calibri 11 stays the first font: programs count column widths in the digits of that font.</summary>
    private static Fonts Fonts()
    {
        OpenXmlElement[] fonts =
        [
            Font("Calibri", 11, bold: false),
            Font("Times New Roman", SheetFonts.TablePoints, bold: false),
            Font("Times New Roman", SheetFonts.TablePoints, bold: true),
            Font("Times New Roman", SheetFonts.TitlePoints, bold: false),
            Font("Times New Roman", SheetFonts.TitlePoints, bold: true),
        ];
        return new Fonts(fonts) { Count = (uint)fonts.Length };
    }

    private static Font Font(string name, double points, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = points }, new FontName { Val = name }, new FontFamilyNumbering { Val = name == "Calibri" ? 2 : 1 });
        return font;
    }

    /// <summary>Programs expect these two, whatever is used.</summary>
    private static Fills Fills() => new(
        new Fill(new PatternFill { PatternType = PatternValues.None }),
        new Fill(new PatternFill { PatternType = PatternValues.Gray125 }))
    { Count = 2 };

    private static Borders Borders() => new(
        new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
        new Border(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder()))
    { Count = 2 };
}
