using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Web.Features.Roadmaps.Preview;

/// <summary>Some pages of a paper as they will be printed.</summary>
/// <param name="Kinds">All papers of the roadmap.</param>
/// <param name="First">Number of the first page shown.</param>
/// <param name="PageCount">Of the whole paper.</param>
/// <param name="Failure">Why the paper cannot be set, with the place; none if it can.</param>
public sealed record PaperPreview(
    PaperKind Kind, IReadOnlyList<PaperKind> Kinds, bool IsDraft, int First, int PageCount, IReadOnlyList<Page> Pages, string? Failure)
{
    /// <summary>Enough for any real paper seen; longer ones are leafed through.</summary>
    public const int PagesAtOnce = 25;

    public int Last => First + Pages.Count - 1;

    /// <returns>None if the roadmap has no such paper.</returns>
    public static PaperPreview? Of(RoadmapPaper paper, string? kindWord, int first)
    {
        if (PaperKind.Find(kindWord, paper) is not { } kind || kind.Compose(paper) is not { } composed)
        {
            return null;
        }

        var pages = new List<Page>();
        var count = 0;
        string? failure = null;
        first = Math.Max(1, first);
        try
        {
            foreach (var page in PaperPdf.PagesOf(composed))
            {
                count++;
                if (page.Number >= first && pages.Count < PagesAtOnce)
                {
                    pages.Add(page);
                }
            }
        }
        catch (LayoutException exception)
        {
            failure = exception.Message;
        }

        return new PaperPreview(kind, PaperKind.Of(paper), composed.IsDraft, first, count, pages, failure);
    }
}
