using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>What a workbook says of itself.</summary>
internal sealed class WorkbookProperties(ComposedPaper paper, DateTimeOffset printedAt)
{
    public string Title { get; } = CleanText.Of(paper.Title).Replace('\n', ' ');

    public string Author { get; } = CleanText.Of(paper.Author).Replace('\n', ' ');

    public DateTimeOffset PrintedAt { get; } = printedAt;

    /// <summary>The word that every page of a draft bears; none on an approved paper.</summary>
    public string? DraftMark { get; } = paper.IsDraft ? ComposedPaper.DraftMark : null;
}
