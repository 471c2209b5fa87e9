namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>Pages of one paper and orientation. A section begins a new page; without blocks it is one blank page.</summary>
public sealed record Section
{
    public PageSetup Page { get; init; } = PageSetup.A4Portrait;

    public PageNumbering Numbering { get; init; } = PageNumbering.TopCentreFromSecondPage;

    public required IReadOnlyList<Block> Blocks { get; init => field = [.. value]; }
}
