namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>The stylesheet: one cell format for each <see cref="CellLook"/>, in the order of its values.</summary>
internal static class WorkbookLooks
{
    /// <summary>«@»: what is typed into the cell later stays text too, «1.2» does not become a date.</summary>
    private const int AsText = 49;

    /// <summary>The first number that is free for formats of one's own.</summary>
    private const int AsDate = 164;

    private static readonly CellLook[] Looks = Enum.GetValues<CellLook>();

    public static void Write(SheetType type, XmlBuffer xml)
    {
        xml.Begin().Raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        xml.Raw("<numFmts count=\"1\"><numFmt numFmtId=\""u8).Number(AsDate).Raw("\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts>"u8);
        WriteFonts(type, xml);
        // Programs expect these two fills, whatever is used.
        xml.Raw("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"u8);
        xml.Raw("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"u8);
        xml.Raw("<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border></borders>"u8);
        xml.Raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"u8);
        xml.Raw("<cellXfs count=\""u8).Number(Looks.Length).Raw("\">"u8);
        foreach (var look in Looks)
        {
            WriteFormat(look, xml);
        }

        xml.Raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"u8);
    }

    /// <summary>Calibri 11 stays the first font: programs count column widths in the digits of that font.</summary>
    private static void WriteFonts(SheetType type, XmlBuffer xml)
    {
        xml.Raw("<fonts count=\"5\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"u8);
        foreach (var points in (double[])[type.TablePoints, type.TextPoints])
        {
            foreach (var bold in (bool[])[false, true])
            {
                xml.Raw(bold ? "<font><b/><sz val=\""u8 : "<font><sz val=\""u8).Number(points).Raw("\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font>"u8);
            }
        }

        xml.Raw("</fonts>"u8);
    }

    private static void WriteFormat(CellLook look, XmlBuffer xml)
    {
        var (font, bordered, horizontal, vertical) = look switch
        {
            CellLook.Default => (0, false, "", ""),
            CellLook.Title => (4, false, "center", "center"),
            CellLook.Subtitle => (4, false, "left", "center"),
            CellLook.Prose => (3, false, "left", "top"),
            CellLook.ProseFoot => (3, false, "left", "bottom"),
            CellLook.ProseCentred => (3, false, "center", "bottom"),
            CellLook.ProseRight => (3, false, "right", "bottom"),
            CellLook.Heading or CellLook.Section => (2, true, "center", "center"),
            CellLook.Text => (1, true, "left", "top"),
            CellLook.Centred or CellLook.Date => (1, true, "center", "top"),
        };
        if (look == CellLook.Default)
        {
            xml.Raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"u8);
            return;
        }

        xml.Raw("<xf numFmtId=\""u8).Number(look == CellLook.Date ? AsDate : AsText).Raw("\" fontId=\""u8).Number(font)
            .Raw("\" fillId=\"0\" borderId=\""u8).Number(bordered ? 1 : 0)
            .Raw("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\""u8)
            .Text(horizontal).Raw("\" vertical=\""u8).Text(vertical).Raw("\" wrapText=\"1\"/></xf>"u8);
    }
}
