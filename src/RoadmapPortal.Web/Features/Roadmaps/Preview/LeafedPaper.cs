using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Web.Features.Roadmaps.Preview;

/// <summary>Some pages of a paper as they will be printed.</summary>
/// <param name="First">Number of the first page shown.</param>
/// <param name="PageCount">Of the whole paper.</param>
/// <param name="Failure">Why the paper cannot be set, and where; none if it can.</param>
/// <param name="SignsLacking">Signs that paper shows as an empty box.</param>
public sealed record LeafedPaper(bool IsDraft, int First, int PageCount, IReadOnlyList<Page> Pages, string? Failure, IReadOnlyList<string> SignsLacking)
{
    /// <summary>Enough for any real paper seen; longer ones are leafed through.</summary>
    public const int PagesAtOnce = 25;

    public int Last => First + Pages.Count - 1;

    /// <param name="first">The first page wanted; the last leaf if the paper has fewer pages.</param>
    public static LeafedPaper Of(ComposedPaper composed, int first, CancellationToken cancellation)
    {
        var pages = new Queue<Page>();
        var count = 0;
        string? failure = null;
        try
        {
            foreach (var page in PaperPdf.PagesOf(composed))
            {
                cancellation.ThrowIfCancellationRequested();
                count++;
                if (pages.Count == PagesAtOnce && pages.Peek().Number < first)
                {
                    pages.Dequeue();
                }

                if (pages.Count < PagesAtOnce)
                {
                    pages.Enqueue(page);
                }
            }
        }
        catch (LayoutException exception)
        {
            failure = PaperProblem.Words(exception);
        }

        return new LeafedPaper(composed.IsDraft, pages.Count > 0 ? pages.Peek().Number : 1, count, [.. pages], failure, PaperPdf.SignsLacking(composed));
    }
}
