using System.IO.Compression;
using System.Xml;

namespace RoadmapPortal.Documents.Import;

/// <summary>
/// Reads the first visible sheet of a workbook (Office Open XML, ECMA-376) part by part, as a stream: nothing is believed of the sizes that the file states,
/// no document type is taken, nothing outside of the file is opened.
/// </summary>
internal static class XlsxSheet
{
    /// <summary>A sheet of 3,000 schools has one million; what unpacks to more is no register.</summary>
    private const long MostCharacters = 30_000_000;

    private const string Broken = "Книга Excel повреждена и не читается. Откройте её и сохраните заново как «Книга Excel (*.xlsx)».";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static TypedSheet Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/workbook.xml") is not { } workbook)
            {
                return TypedSheet.Unread("Это не книга Excel. Сохраните таблицу как «Книга Excel (*.xlsx)» или CSV.");
            }

            var id = FirstSheet(workbook);
            if (id is null || Target(zip, id) is not { } sheet)
            {
                return TypedSheet.Unread("В книге нет листа с таблицей. Сохраните таблицу на первом листе.");
            }

            var texts = zip.GetEntry("xl/sharedStrings.xml") is { } shared ? SharedTexts(shared) : [];
            using var reader = Open(sheet);
            return new XlsxRows(reader, texts).Read();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or NotSupportedException or FormatException)
        {
            return TypedSheet.Unread(Broken);
        }
    }

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), Settings);

    private static string? FirstSheet(ZipArchiveEntry workbook)
    {
        using var reader = Open(workbook);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("state") is null or "visible")
            {
                return Attribute(reader, "id");
            }
        }

        return null;
    }

    /// <summary>The part that the workbook's relation leads to; paths are relative to <c>xl</c> or begin with a slash.</summary>
    private static ZipArchiveEntry? Target(ZipArchive zip, string id)
    {
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
        {
            return null;
        }

        using var reader = Open(relations);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") == id && reader.GetAttribute("Target") is { } target)
            {
                return zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
            }
        }

        return null;
    }

    private static List<string> SharedTexts(ZipArchiveEntry shared)
    {
        var texts = new List<string>();
        using var reader = Open(shared);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(XlsxText.Of(reader));
            }
        }

        return texts;
    }

    /// <summary>Whatever prefix the namespace has.</summary>
    private static string? Attribute(XmlReader reader, string name)
    {
        for (var at = 0; at < reader.AttributeCount; at++)
        {
            reader.MoveToAttribute(at);
            if (reader.LocalName == name && reader.Prefix.Length > 0)
            {
                return reader.Value;
            }
        }

        return null;
    }
}
