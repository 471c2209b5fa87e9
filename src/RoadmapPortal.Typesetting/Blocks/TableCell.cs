namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>A cell. Its text may run on over pages; <c>\n</c> is a hard line break.</summary>
public sealed record TableCell
{
    public TableCell(params IReadOnlyList<Run> runs) => Runs = runs;

    public TableCell(string text) => Runs = [new Run(text)];

    public IReadOnlyList<Run> Runs { get; init => field = [.. value]; }

    /// <summary>How many columns it covers. A section row's cell covers all, whatever stands here.</summary>
    public int ColumnSpan { get; init => field = AtLeastOne(value); } = 1;

    /// <summary>How many rows it covers.</summary>
    public int RowSpan { get; init => field = AtLeastOne(value); } = 1;

    /// <summary>The column's alignment if absent; centred in heading and section rows.</summary>
    public TextAlignment? Alignment { get; init; }

    /// <summary>Top if absent; middle in heading rows.</summary>
    public VerticalAlignment? VerticalAlignment { get; init; }

    /// <summary>The table's size if absent.</summary>
    public Length? Size { get; init; }

    /// <summary>The table's padding if absent.</summary>
    public CellPadding? Padding { get; init; }

    private static int AtLeastOne(int span) => span >= 1
        ? span
        : throw new ArgumentOutOfRangeException(nameof(span), span, "A cell covers at least one.");
}
