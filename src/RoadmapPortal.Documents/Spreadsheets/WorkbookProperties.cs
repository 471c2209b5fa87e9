using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>What a workbook says of itself.</summary>
internal sealed class WorkbookProperties(string title, string author, DateTimeOffset printedAt)
{
    public WorkbookProperties(ComposedPaper paper, DateTimeOffset printedAt)
        : this(paper.Title, paper.Author, printedAt) =>
        (DraftMark, Verification) = (paper.IsDraft ? ComposedPaper.DraftMark : null, paper.Verification is { } mark ? string.Join(" ", mark.Lines) : null);

    public string Title { get; } = CleanText.Of(title).Replace('\n', ' ');

    public string Author { get; } = CleanText.Of(author).Replace('\n', ' ');

    public DateTimeOffset PrintedAt { get; } = printedAt;

    /// <summary>The word that every page of a draft bears; none on an approved paper.</summary>
    public string? DraftMark { get; }

    /// <summary>Where an approved paper is verified, and by what code; none on others.</summary>
    public string? Verification { get; }
}
