namespace RoadmapPortal.Typesetting.Blocks;

/// <summary>A row: the cells that begin in it, from left to right (cells that reach down from above are not repeated).</summary>
public sealed record TableRow
{
    public TableRow(params IReadOnlyList<TableCell> cells) => Cells = cells;

    public TableRowKind Kind { get; init; }

    public IReadOnlyList<TableCell> Cells { get; init => field = [.. value]; }

    /// <summary>Of a section row: its depth in the outline below the last heading, 1 the outermost; 0 keeps it out.</summary>
    public int SectionLevel { get; init; }

    /// <summary>A row of plain cells.</summary>
    public static TableRow Of(params IReadOnlyList<string> texts) => new([.. texts.Select(text => new TableCell(text))]);

    /// <summary>
    /// A bold line over all columns that names the rows below it. It never stands alone at the foot of a page.
    /// </summary>
    public static TableRow Section(string text, int level = 1) => Section(new TableCell(text), level);

    /// <inheritdoc cref="Section(string, int)"/>
    public static TableRow Section(TableCell cell, int level = 1) =>
        new(cell) { Kind = TableRowKind.Section, SectionLevel = level };
}
