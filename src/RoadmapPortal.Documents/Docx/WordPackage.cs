using System.IO.Compression;
using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Docx;

/// <summary>
/// The zip file of a document. Written by hand rather than by the Open XML SDK, which names parts at random, dates them by the
/// clock and makes an object of every element: ours is the same for the same paper, and several times faster.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The earliest that a zip file knows; word processors write the same.</summary>
    private static readonly DateTimeOffset PartDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    // Sizes stand before each part, which a stream that only goes forward could not be told; compressed, a document is small.
    private readonly MemoryStream file = new();
    private readonly ZipArchive archive;

    public WordPackage() => archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);

    public void Write(string name, string xml) => Write(name, Encoding.UTF8.GetBytes(xml));

    public void Write(string name, byte[] bytes)
    {
        using var part = Open(name);
        part.Write(bytes);
    }

    public void Write(string name, Action<WordXml> write)
    {
        using var part = Open(name);
        using var xml = XmlWriter.Create(part, Settings);
        xml.WriteStartDocument(standalone: true);
        write(new WordXml(xml));
    }

    /// <summary>The last that is done with a package.</summary>
    public void CopyTo(Stream output)
    {
        archive.Dispose();
        file.WriteTo(output);
    }

    public void Dispose()
    {
        archive.Dispose();
        file.Dispose();
    }

    private Stream Open(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = PartDate;
        return entry.Open();
    }
}
