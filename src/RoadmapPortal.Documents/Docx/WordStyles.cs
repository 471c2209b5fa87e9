using System.Globalization;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Docx;

/// <summary>
/// The styles of a document: who changes one changes every place of its kind. Sizes of half a point, lengths in twips, line
/// spacing in 240ths. Bold stands in paragraph styles alone, since bold in a table's style as well would switch it off again.
/// </summary>
internal static class WordStyles
{
    /// <summary>12.5 mm.</summary>
    private const int FirstLine = 709;

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private const string NoIndent = """<w:ind w:left="0" w:firstLine="0"/>""";
    private const string Bold = "<w:rPr><w:b/><w:bCs/></w:rPr>";

    public static string Of(PrintLook look) => $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <w:styles xmlns:w="{WordXml.Namespace}">
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>{Size(look.TextPoints)}<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="{Lines(look)}" w:lineRule="auto"/><w:ind w:firstLine="{FirstLine}"/><w:jc w:val="both"/></w:pPr></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
        {Text(look)}
        {string.Concat(Enumerable.Range(1, StyleId.DeepestHeading).Select(Headings))}
        {Cells(look)}
        {Table}
        </w:styles>
        """;

    private static string Text(PrintLook look)
    {
        var blankLine = WordPage.Points((double)look.TextPoints);
        return Paragraph(
                StyleId.Title, "Title", $"""<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="113" w:after="{blankLine}"/>{NoIndent}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>""", Bold)
            + Paragraph(StyleId.ListNumber, "List Number", "")
            + Paragraph(StyleId.ListBullet, "List Bullet", "")
            + Paragraph(StyleId.Header, "header", $"""<w:suppressAutoHyphens/><w:spacing w:line="240" w:lineRule="auto"/>{NoIndent}<w:jc w:val="center"/>""")
            + Paragraph(
                StyleId.Stamp, "Гриф или отметка о приложении", $"""<w:keepLines/><w:suppressAutoHyphens/><w:spacing w:after="{blankLine}" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/><w:jc w:val="left"/>""")
            + Paragraph(StyleId.IssuedBy, "Автор документа", Centred(blankLine), Bold)
            + Paragraph(StyleId.OrderKind, "Вид документа", Centred(blankLine), Bold)
            + Paragraph(
                StyleId.OrderLine, "Дата – место – номер", $"""<w:keepNext/><w:suppressAutoHyphens/><w:spacing w:after="{blankLine}" w:line="240" w:lineRule="auto"/>{NoIndent}<w:jc w:val="left"/>""")
            + Paragraph(
                StyleId.Signature, "Signature", $"""<w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="{2 * blankLine}" w:line="240" w:lineRule="auto"/>{NoIndent}<w:jc w:val="left"/>""")
            + Paragraph(
                StyleId.AfterTable, "После таблицы", $"""<w:spacing w:before="0" w:after="0" w:line="170" w:lineRule="exact"/>{NoIndent}""", $"<w:rPr>{Size(2)}</w:rPr>");
    }

    private static string Centred(int after) =>
        $"""<w:keepNext/><w:suppressAutoHyphens/><w:spacing w:after="{after}"/>{NoIndent}<w:jc w:val="center"/>""";

    /// <summary>A heading like a line of the text, and the same above a table.</summary>
    private static string Headings(int level) =>
        Paragraph(
            StyleId.Heading(level, headsTable: false),
            $"heading {level}",
            $"""<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="113" w:after="28"/><w:jc w:val="left"/><w:outlineLvl w:val="{level - 1}"/>""",
            Bold)
        + Paragraph(
            StyleId.Heading(level, headsTable: true),
            $"Название таблицы {level}",
            $"""<w:spacing w:before="227" w:after="227"/>{NoIndent}<w:jc w:val="center"/>""",
            basedOn: StyleId.Heading(level, headsTable: false));

    private static string Cells(PrintLook look)
    {
        var hanging = WordPage.Points((double)look.TablePoints * 1.6);
        return Paragraph(StyleId.TableText, "Текст таблицы", $"""<w:spacing w:line="240" w:lineRule="auto"/>{NoIndent}<w:jc w:val="left"/>""", $"<w:rPr>{Size(look.TablePoints)}</w:rPr>")
            + Paragraph(StyleId.TableCentred, "Номер или код в таблице", """<w:suppressAutoHyphens/><w:jc w:val="center"/>""", basedOn: StyleId.TableText)
            + Paragraph(StyleId.TableListItem, "Пункт в таблице", $"""<w:ind w:left="{hanging}" w:hanging="{hanging}"/>""", basedOn: StyleId.TableText)
            + Paragraph(StyleId.TableHeading, "Графа таблицы", """<w:keepNext/><w:jc w:val="center"/>""", Bold, StyleId.TableText)
            + Paragraph(StyleId.TableSection, "Раздел таблицы", """<w:keepNext/><w:suppressAutoHyphens/><w:jc w:val="center"/>""", Bold, StyleId.TableText)
            + Paragraph(StyleId.TableLevel, "Уровень в таблице", "", basedOn: StyleId.TableSection);
    }

    private static string Table => $"""
        <w:style w:type="table" w:customStyle="1" w:styleId="{StyleId.Table}"><w:name w:val="Таблица документа"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{string.Concat(Borders)}</w:tblBorders><w:tblCellMar><w:top w:w="34" w:type="dxa"/><w:left w:w="50" w:type="dxa"/><w:bottom w:w="34" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:trPr><w:tblHeader/></w:trPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>
        """;

    private static IEnumerable<string> Borders => Sides
        .Select(side => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>""");

    private static string Paragraph(string id, string name, string layout, string letters = "", string basedOn = StyleId.Normal) =>
        $"""<w:style w:type="paragraph"{(IsOurs(name) ? " w:customStyle=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{basedOn}"/><w:qFormat/><w:pPr>{layout}</w:pPr>{letters}</w:style>""";

    /// <summary>Names of our own are Russian, as clerks read them in the list of styles.</summary>
    private static bool IsOurs(string name) => name.Any(letter => letter is >= 'А' and <= 'я');

    private static string Size(decimal points)
    {
        var halves = ((int)Math.Round(points * 2, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);
        return $"""<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>""";
    }

    private static string Lines(PrintLook look) =>
        ((int)Math.Round(look.LineSpacing * 240, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);
}
