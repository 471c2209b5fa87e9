namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>
/// A table that may run over many pages. Every row must fill all columns, counting cells that reach down from rows
/// above; anything else is refused at layout with a <see cref="Layout.LayoutException"/>.
/// </summary>
public sealed record Table : Block
{
    public required IReadOnlyList<TableColumn> Columns { get; init => field = [.. value]; }

    /// <summary>Repeated at the top of each page; cells may span rows among themselves.</summary>
    public IReadOnlyList<TableRow> HeadingRows { get; init => field = [.. value]; } = [];

    public required IReadOnlyList<TableRow> Rows { get; init => field = [.. value]; }

    /// <summary>Size of the type of cells without their own; 10 pt unless told.</summary>
    public Length Size { get; init; } = Length.Pt(10);

    /// <summary>Padding of cells without their own.</summary>
    public CellPadding Padding { get; init; } = new(Length.Mm(1.2), Length.Mm(0.6));

    /// <summary>Thickness of borders; zero for a table without borders (a signature, an approval stamp).</summary>
    public Length Border { get; init; } = Length.Pt(0.5);

    /// <summary>
    /// Only puts texts beside each other (a signature, date and number of an order): a reader is told of paragraphs, not
    /// of a table.
    /// </summary>
    public bool IsArrangement { get; init; }

    /// <summary>The last body row stands on the same page as the start of the next block (a signature).</summary>
    public bool KeepWithNext { get; init; }

    public Length SpaceBefore { get; init; }

    public Length SpaceAfter { get; init; }
}
