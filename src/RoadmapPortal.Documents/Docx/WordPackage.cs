using System.IO.Compression;
using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Docx;

/// <summary>
/// The zip file of a document. Written by hand rather than by the Open XML SDK, which names parts at random, dates them by the
/// clock and keeps the whole file in memory: ours is the same for the same paper and goes straight to the reader.
/// </summary>
internal sealed class WordPackage(Stream output) : IDisposable
{
    /// <summary>The earliest that a zip file knows; word processors write the same.</summary>
    private static readonly DateTimeOffset PartDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    public void Write(string name, string xml)
    {
        using var part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    public void Write(string name, Action<WordXml> write)
    {
        using var part = Open(name);
        using var xml = XmlWriter.Create(part, Settings);
        xml.WriteStartDocument(standalone: true);
        write(new WordXml(xml));
    }

    public void Dispose() => archive.Dispose();

    private Stream Open(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = PartDate;
        return entry.Open();
    }
}
