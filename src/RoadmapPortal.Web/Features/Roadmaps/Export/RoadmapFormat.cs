using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary>A format in which a roadmap leaves the portal: its word in addresses and commands, its media type, its writer.</summary>
public sealed record RoadmapFormat(string Word, string MediaType, Action<RoadmapPaper, DateTimeOffset, Stream> Write)
{
    public static IReadOnlyList<RoadmapFormat> All { get; } =
    [
        new("pdf", "application/pdf", (paper, at, output) => PaperPdf.Write(RoadmapComposition.Compose(paper), at, output)),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (paper, _, output) => RoadmapXlsx.Write(paper, output)),
        new("json", "application/json", (paper, _, output) => RoadmapJson.Write(paper, output)),
    ];

    public static RoadmapFormat? Find(string word) => All.FirstOrDefault(format => format.Word == word);
}
