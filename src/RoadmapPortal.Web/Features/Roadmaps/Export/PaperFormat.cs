using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Docx;
using RoadmapPortal.Documents.Html;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Editions;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary>A format in which a paper leaves the portal.</summary>
/// <param name="Word">Its word in addresses and commands, and the ending of its files.</param>
/// <param name="Name">Its name on the screen.</param>
/// <param name="Draw">Draws a paper for people; none for data for other programs, which hold everything of the roadmap whatever the kind.</param>
public sealed record PaperFormat(string Word, string Name, string MediaType, Action<ComposedPaper, DateTimeOffset, Stream>? Draw)
{
    public static IReadOnlyList<PaperFormat> All { get; } =
    [
        new("pdf", "PDF", "application/pdf", PaperPdf.Write),
        new("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PaperDocx.Write),
        new("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", PaperXlsx.Write),
        new("html", "HTML", "text/html; charset=utf-8", (paper, _, output) => PaperHtml.Write(paper, output)),
        new("json", "JSON", "application/json", null),
    ];

    /// <summary>Whether it is for people.</summary>
    public bool IsPaper => Draw is not null;

    /// <summary>The format of an edition's file; their names are the words.</summary>
    public static PaperFormat Of(EditionFormat format) => All.Single(known => string.Equals(known.Word, format.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The format as editions keep it.</summary>
    public EditionFormat Kept => Enum.Parse<EditionFormat>(Word, ignoreCase: true);

    public static PaperFormat? Find(string word) => All.FirstOrDefault(format => format.Word == word);

    public void Write(RoadmapPaper paper, PaperKind kind, DateTimeOffset at, Stream output)
    {
        if (Draw is { } draw)
        {
            draw(kind.Compose(paper), at, output);
        }
        else
        {
            RoadmapJson.Write(paper, output);
        }
    }
}
