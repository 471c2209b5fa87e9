namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>A whole paper: its sections in order (an order upright, its annex turned). It never changes.</summary>
public sealed record TypesetDocument
{
    public TypesetDocument(params IReadOnlyList<Section> sections)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sections.Count);
        Sections = [.. sections];
    }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>A pale word across every page («ПРОЕКТ»); none on a paper that is final.</summary>
    public string? Watermark { get; init; }

    /// <summary>In the lower right corner of the first page; none on most papers.</summary>
    public CornerMark? CornerMark { get; init; }

    /// <summary>The text's language (BCP 47: <c>ru-RU</c>), by whose rules words are divided at the end of a line; without one they stay whole.</summary>
    public string? Language { get; init; }
}
