using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Pdf;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>A roadmap as it is printed and signed: A4 turned, stamps, title, blocks in their order, signature.</summary>
public static class RoadmapPdf
{
    /// <summary>The stream stays open and need not be seekable. The same paper and moment give the same bytes.</summary>
    /// <param name="printedAt">The file's date of creation.</param>
    public static void Write(RoadmapPaper paper, DateTimeOffset printedAt, Stream output)
    {
        var properties = new PdfProperties(paper.Title, paper.Municipality.Name, printedAt, IdOf(paper, printedAt));
        PdfFile.Write(Compose(paper), properties, output);
    }

    /// <summary>What stands on the pages, before it is divided into pages.</summary>
    internal static TypesetDocument Compose(RoadmapPaper paper) =>
        new(new Section
        {
            Page = PageSetup.A4Landscape,
            Numbering = PageNumbering.TopCentreFromSecondPage,
            Blocks = [.. new RoadmapPdfBlocks(FontLibrary.Default).Of(paper)],
        });

    private static Guid IdOf(RoadmapPaper paper, DateTimeOffset printedAt)
    {
        using var content = new MemoryStream();
        content.Write(Encoding.ASCII.GetBytes(printedAt.ToString("O", CultureInfo.InvariantCulture)));
        RoadmapJson.Write(paper, content);
        return new Guid(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)).AsSpan(0, 16));
    }
}
