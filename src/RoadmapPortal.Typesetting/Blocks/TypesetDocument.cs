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
}
