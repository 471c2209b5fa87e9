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
/// <param name="IsPaper">A paper for people; otherwise data for other programs, which hold everything of the roadmap whatever the kind.</param>
public sealed record PaperFormat(string Word, string Name, string MediaType, bool IsPaper, Action<RoadmapPaper, PaperKind, DateTimeOffset, Stream> Write)
{
    public static IReadOnlyList<PaperFormat> All { get; } =
    [
        new("pdf", "PDF", "application/pdf", true, (paper, kind, at, output) => PaperPdf.Write(kind.Compose(paper), at, output)),
        new(
            "docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true,
            (paper, kind, at, output) => PaperDocx.Write(kind.Compose(paper), at, output)),
        new(
            "xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true,
            (paper, kind, at, output) => PaperXlsx.Write(kind.Compose(paper), at, output)),
        new("html", "HTML", "text/html; charset=utf-8", true, (paper, kind, _, output) => PaperHtml.Write(kind.Compose(paper), output)),
        new("json", "JSON", "application/json", false, (paper, _, _, output) => RoadmapJson.Write(paper, output)),
    ];

    public static PaperFormat? Find(string word) => All.FirstOrDefault(format => format.Word == word);
}
