using System.Globalization;
using System.Security;
using System.Text;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>
/// What the file says of itself, twice: as XMP (ISO 16684-1), where PDF/A and PDF/UA look for it, and as the old
/// information dictionary, where older programs do. Both say the same (ISO 19005-2, 6.6.3).
/// </summary>
internal static class PdfMetadata
{
    private const string Producer = "RoadmapPortal";

    /// <summary>The information dictionary (ISO 32000-1, 14.3.3).</summary>
    public static void AddInformation(ByteBuffer target, PdfProperties properties)
    {
        var date = DateOf(properties.Created);
        target.Add("<</Title"u8).AddText(properties.Title);
        if (HasAuthor(properties))
            target.Add("/Author"u8).AddText(properties.Author);
        target.Add("/Producer"u8).AddText(Producer).Add(FormattableString.Invariant($"/CreationDate({date})/ModDate({date})>>"));
    }

    /// <summary>The XMP packet.</summary>
    public static byte[] ToXmp(PdfProperties properties)
    {
        var date = properties.Created.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var creator = HasAuthor(properties)
            ? $"<dc:creator><rdf:Seq><rdf:li>{Escape(properties.Author)}</rdf:li></rdf:Seq></dc:creator>\n"
            : "";
        // The begin attribute holds U+FEFF (ISO 16684-1, 7.3.2).
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(properties.Title)}</rdf:li></rdf:Alt></dc:title>
            {creator}<dc:language><rdf:Bag><rdf:li>{properties.Language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <xmp:MetadataDate>{date}</xmp:MetadataDate>
            <pdf:Producer>{Producer}</pdf:Producer>
            <xmpMM:DocumentID>uuid:{properties.Id:D}</xmpMM:DocumentID>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            {Extension}
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """.ReplaceLineEndings("\n"));
    }

    /// <summary>PDF/A knows nothing of PDF/UA: a property it does not know has to be described (ISO 19005-2, 6.6.2.3).</summary>
    private const string Extension = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;

    private static bool HasAuthor(PdfProperties properties) => !string.IsNullOrWhiteSpace(properties.Author);

    /// <summary>As in ISO 32000-1, 7.9.4: <c>D:20230421090000+03'00'</c>.</summary>
    private static string DateOf(DateTimeOffset date)
    {
        var sign = date.Offset < TimeSpan.Zero ? '-' : '+';
        return FormattableString.Invariant($"D:{date:yyyyMMddHHmmss}{sign}{date.Offset:hh}'{date.Offset:mm}'");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
