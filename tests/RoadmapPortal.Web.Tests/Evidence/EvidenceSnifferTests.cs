using System.IO.Compression;
using System.Text;
using RoadmapPortal.Domain.Evidence;
using RoadmapPortal.Web.Features.Evidence;

namespace RoadmapPortal.Web.Tests.Evidence;

public sealed class EvidenceSnifferTests
{
    public static TheoryData<string[], EvidenceKind?> Archives => new()
    {
        { ["[Content_Types].xml", "word/document.xml"], EvidenceKind.Docx },
        { ["[Content_Types].xml", "xl/workbook.xml"], EvidenceKind.Xlsx },
        { ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"], null },
        { ["[Content_Types].xml", "ppt/presentation.xml"], null },
        { ["mimetype=application/vnd.oasis.opendocument.text"], EvidenceKind.Odt },
        { ["mimetype=application/vnd.oasis.opendocument.spreadsheet"], EvidenceKind.Ods },
        { ["mimetype=application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml"], null },
        { ["mimetype=application/epub+zip"], null },
        { ["readme.txt"], null },
        { [], null },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public void KindOf_AnArchive_IsTheDocumentInIt(string[] entries, EvidenceKind? kind) => EvidenceSniffer.KindOf(Zip(entries)).ShouldBe(kind);

    [Fact]
    public void KindOf_OtherFiles_IsTheirFirstBytes()
    {
        EvidenceSniffer.KindOf("%PDF-1.4"u8.ToArray()).ShouldBe(EvidenceKind.Pdf);
        EvidenceSniffer.KindOf([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).ShouldBe(EvidenceKind.Png);
        EvidenceSniffer.KindOf([0xFF, 0xD8, 0xFF, 0xE0]).ShouldBe(EvidenceKind.Jpg);
        EvidenceSniffer.KindOf("<svg onload='alert(1)'/>"u8.ToArray()).ShouldBeNull();
        EvidenceSniffer.KindOf([]).ShouldBeNull();
        EvidenceSniffer.KindOf([0x50, 0x4B, 3, 4, .. new byte[100]]).ShouldBeNull("a broken archive");
        EvidenceSniffer.KindOf(Zip("[Content_Types].xml", "word/document.xml")[..^30]).ShouldBeNull("half an archive");
    }

    /// <param name="entries">Names; behind «=» what is in it.</param>
    public static byte[] Zip(params string[] entries)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var parts in entries.Select(entry => entry.Split('=')))
            {
                using var stream = archive.CreateEntry(parts[0]).Open();
                stream.Write(Encoding.ASCII.GetBytes(parts.ElementAtOrDefault(1) ?? "x"));
            }
        }

        return buffer.ToArray();
    }
}
