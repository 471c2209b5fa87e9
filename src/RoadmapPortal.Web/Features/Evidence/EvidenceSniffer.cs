using System.IO.Compression;
using System.Text;
using RoadmapPortal.Domain.Evidence;

namespace RoadmapPortal.Web.Features.Evidence;

/// <summary>Tells what a file is by its content, whatever its name says.</summary>
public static class EvidenceSniffer
{
    private const int LongestMediaType = 100;

    /// <returns>None if it is nothing that may be kept: documents with macros neither.</returns>
    public static EvidenceKind? KindOf(byte[] bytes) => bytes switch
    {
        _ when bytes.AsSpan().StartsWith("%PDF-"u8) => EvidenceKind.Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => EvidenceKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => EvidenceKind.Jpg,
        [(byte)'P', (byte)'K', 3, 4, ..] => OfArchive(bytes),
        _ => null,
    };

    /// <summary>Only the archive's list of names is read, and the few letters in which an OpenDocument says what it is.</summary>
    private static EvidenceKind? OfArchive(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names switch
            {
                _ when names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) => null,
                _ when names.Contains("[Content_Types].xml") && names.Contains("word/document.xml") => EvidenceKind.Docx,
                _ when names.Contains("[Content_Types].xml") && names.Contains("xl/workbook.xml") => EvidenceKind.Xlsx,
                _ when names.Any(name => name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)) => null,
                _ => OfMediaType(archive.GetEntry("mimetype")),
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static EvidenceKind? OfMediaType(ZipArchiveEntry? entry)
    {
        if (entry is null || entry.Length > LongestMediaType)
        {
            return null;
        }

        var letters = new byte[LongestMediaType];
        using var stream = entry.Open();
        var length = stream.ReadAtLeast(letters, letters.Length, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(letters, 0, length) switch
        {
            "application/vnd.oasis.opendocument.text" => EvidenceKind.Odt,
            "application/vnd.oasis.opendocument.spreadsheet" => EvidenceKind.Ods,
            _ => null,
        };
    }
}
