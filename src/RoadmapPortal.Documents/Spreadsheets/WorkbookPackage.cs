using System.Globalization;
using System.IO.Compression;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>
/// Writes sheets into a workbook (Office Open XML, ECMA-376). The parts are written by hand: the Open XML SDK dates its zip
/// entries and draws random ids, so the same paper would be other bytes each time, and half of its time goes into objects.
/// </summary>
internal static class WorkbookPackage
{
    /// <summary>The earliest date that a zip entry can have.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="sheets">At least one: a workbook without sheets cannot be opened. At most one of records.</param>
    /// <param name="output">Stays open, need not be seekable.</param>
    public static void Write(IReadOnlyList<Sheet> sheets, SheetType type, WorkbookProperties properties, Stream output)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count);

        // Sizes stand before the data in an entry, which some readers insist on; a stream forward only could not have them.
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var xml = new XmlBuffer();
            WriteFrame(sheets, properties, zip, xml);
            WriteSheets(sheets, properties, zip, xml);
            WorkbookLooks.Write(type, xml);
            Add(zip, "xl/styles.xml", xml);
        }

        file.Position = 0;
        file.CopyTo(output);
    }

    private static void WriteFrame(IReadOnlyList<Sheet> sheets, WorkbookProperties properties, ZipArchive zip, XmlBuffer xml)
    {
        WorkbookFrame.WriteContentTypes(sheets, xml);
        Add(zip, "[Content_Types].xml", xml);
        WorkbookFrame.WriteRoot(xml);
        Add(zip, "_rels/.rels", xml);
        WorkbookFrame.WriteProperties(properties, xml);
        Add(zip, "docProps/core.xml", xml);
        WorkbookFrame.WriteWorkbook(sheets, xml);
        Add(zip, "xl/workbook.xml", xml);
        WorkbookFrame.WriteRelations(sheets.Count, xml);
        Add(zip, "xl/_rels/workbook.xml.rels", xml);
    }

    private static void WriteSheets(IReadOnlyList<Sheet> sheets, WorkbookProperties properties, ZipArchive zip, XmlBuffer xml)
    {
        var texts = new SharedTexts();
        for (var at = 0; at < sheets.Count; at++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"sheet{at + 1}.xml");
            new SheetWriter(sheets[at], texts, properties).Write(xml, isFirst: at == 0);
            Add(zip, "xl/worksheets/" + name, xml);
            if (sheets[at].HasFilters)
            {
                WorkbookFrame.WriteTableRelation(xml);
                Add(zip, $"xl/worksheets/_rels/{name}.rels", xml);
                DataTable.Write(sheets[at], xml);
                Add(zip, "xl/tables/table1.xml", xml);
            }
        }

        texts.Write(xml);
        Add(zip, "xl/sharedStrings.xml", xml);
    }

    private static void Add(ZipArchive zip, string name, XmlBuffer xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDate;
        using var stream = entry.Open();
        stream.Write(xml.Written);
    }
}
