namespace RoadmapPortal.Domain.Roadmaps.Filing.Drafting;

/// <summary>What the municipality planned for a school, and what the school made of it.</summary>
/// <param name="Decision">None if the municipality added it after the draft was made.</param>
/// <param name="Row">The school's row that came of it; none if it was declined, removed, or not taken yet.</param>
public sealed record DecidedOffer(Offer Offer, OfferedActivity? Decision, Activity? Row)
{
    /// <summary>The school has neither taken nor declined it.</summary>
    public bool IsOpen => Row is null && Decision?.IsDeclined != true;

    /// <summary>Where the school's words are not the municipality's. What it was asked to say, and who answers, is its own to say.</summary>
    public IReadOnlyList<ColumnKind> AdaptedColumns { get; } = Row is null
        ? []
        : [.. Offer.Cells.Where(cell => cell.Key is not (ColumnKind.Number or ColumnKind.Responsible) && Row.Cells[cell.Key].Length > 0 && !SchoolWording.Says(cell.Value, Row.Cells[cell.Key])).Select(cell => cell.Key)];

    public bool IsAdapted => AdaptedColumns.Count > 0;
}
