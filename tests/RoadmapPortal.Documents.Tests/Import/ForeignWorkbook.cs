using System.IO.Compression;
using System.Text;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Workbooks part by part, as other programs, or people who mean harm, might write them.</summary>
internal static class ForeignWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static byte[] Of(string rows, string sharedTexts = "", string sheets = "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>") => Zip(
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="t" Target="/xl/worksheets/hidden.xml"/>
            <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>
            """),
        ("xl/worksheets/hidden.xml", $"<worksheet {Main}><sheetData><row r=\"1\"><c t=\"str\"><v>скрыто</v></c></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/sharedStrings.xml", $"<sst {Main}>{sharedTexts}</sst>"));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
