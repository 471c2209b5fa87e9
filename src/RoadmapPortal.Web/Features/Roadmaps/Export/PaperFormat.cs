using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Docx;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Spreadsheets;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary>A format in which a paper leaves the portal.</summary>
/// <param name="Word">Its word in addresses and commands, and the ending of its files.</param>
/// <param name="Name">Its name on the screen.</param>
/// <param name="Write">Data for other programs holds everything of the roadmap, whatever the kind.</param>
public sealed record PaperFormat(string Word, string Name, string MediaType, Action<RoadmapPaper, PaperKind, DateTimeOffset, Stream> Write)
{
    public static IReadOnlyList<PaperFormat> All { get; } =
    [
        new("pdf", "PDF", "application/pdf", (paper, kind, at, output) => PaperPdf.Write(Composed(paper, kind), at, output)),
        new(
            "docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            (paper, kind, at, output) => PaperDocx.Write(Composed(paper, kind), at, output)),
        new(
            "xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            (paper, kind, at, output) => PaperXlsx.Write(Composed(paper, kind), at, output)),
        new("html", "HTML", "text/html; charset=utf-8", (paper, kind, _, output) => PaperHtml.Write(Composed(paper, kind), output)),
        new("json", "JSON", "application/json", (paper, _, _, output) => RoadmapJson.Write(paper, output)),
    ];

    public static PaperFormat? Find(string word) => All.FirstOrDefault(format => format.Word == word);

    private static ComposedPaper Composed(RoadmapPaper paper, PaperKind kind) =>
        kind.Compose(paper) ?? throw new ArgumentException($"This roadmap has no paper of the kind '{kind.Word}'.", nameof(kind));
}
