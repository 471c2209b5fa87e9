using System.Globalization;
using System.Security;
using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Below the text of the first page of an approved paper: the QR code at the right (ГОСТ Р 7.0.97-2025), and beside it the code in words.</summary>
internal static class WordFooter
{
    /// <summary>Of the picture, among the footer's relations.</summary>
    private const string Picture = "rId1";

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";

    private const int UnitsPerMillimetre = 36_000;

    public const string Relations = $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="{Picture}" Type="{WordXml.RelationNamespace}/image" Target="media/code.png"/></Relationships>
        """;

    /// <param name="page">The first page.</param>
    public static string Of(VerificationMark mark, WordPage page)
    {
        var picture = WordPage.Mm(VerificationMark.Side);
        return $"""
            <?xml version="1.0" encoding="utf-8" standalone="yes"?>
            <w:ftr xmlns:w="{WordXml.Namespace}" xmlns:r="{WordXml.RelationNamespace}" xmlns:wp="{Drawing}wordprocessingDrawing" xmlns:a="{Drawing}main" xmlns:pic="{Drawing}picture"><w:tbl><w:tblPr><w:tblW w:w="{Number(page.ContentWidth)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{Number(page.ContentWidth - picture)}"/><w:gridCol w:w="{Number(picture)}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="{Number(page.ContentWidth - picture)}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>{string.Concat(mark.Lines.Select(line => Paragraph($"""<w:r><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:t>{SecurityElement.Escape(line)}</w:t></w:r>""")))}</w:tc><w:tc><w:tcPr><w:tcW w:w="{Number(picture)}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>{Paragraph(Code)}</w:tc></w:tr></w:tbl>{Paragraph("")}</w:ftr>
            """;
    }

    private static string Code { get; } = $"""
        <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{Number(Side)}" cy="{Number(Side)}"/><wp:docPr id="1" name="Код проверки" descr="{VerificationMark.Description}"/><a:graphic><a:graphicData uri="{Drawing}picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Код проверки"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{Picture}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Number(Side)}" cy="{Number(Side)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """;

    private const int Side = VerificationMark.Side * UnitsPerMillimetre;

    private static string Paragraph(string runs) =>
        $"""<w:p><w:pPr><w:pStyle w:val="{StyleId.Header}"/><w:jc w:val="right"/></w:pPr>{runs}</w:p>""";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
