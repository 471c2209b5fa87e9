using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Preview;

/// <summary>One paper of a roadmap as it will be printed.</summary>
/// <param name="Kinds">All papers of the roadmap.</param>
public sealed record PaperPreview(PaperKind Kind, IReadOnlyList<PaperKind> Kinds, LeafedPaper Leaf)
{
    /// <param name="first">The first page wanted.</param>
    /// <returns>None if the roadmap has no such paper.</returns>
    public static PaperPreview? Of(RoadmapPaper paper, string? kindWord, int first, CancellationToken cancellation) =>
        PaperKind.Find(kindWord, paper) is { } kind ? new PaperPreview(kind, PaperKind.Of(paper), LeafedPaper.Of(kind.Compose(paper), first, cancellation)) : null;
}
