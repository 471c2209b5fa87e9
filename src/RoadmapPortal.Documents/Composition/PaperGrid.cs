namespace RoadmapPortal.Documents.Composition;

/// <summary>A table as every printed form shows it: heading rows, merged cells, rows that head others. The forms only draw it.</summary>
public sealed record PaperGrid(IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Headings, IReadOnlyList<GridRow> Rows)
{
    /// <summary>A table is as wide as the page: if every column has a greatest width, those of words lose it.</summary>
    public IReadOnlyList<GridColumn> Columns { get; } = Columns.All(column => column.Most is not null || column.Share is not null)
        ? [.. Columns.Select(column => column.Centred && !Columns.Where(other => other.Share is null).All(other => other.Centred) ? column : column with { Most = null })]
        : Columns;
}

/// <param name="Least">The least width in millimetres.</param>
/// <param name="Most">The greatest width in millimetres; none if the text decides.</param>
/// <param name="Centred">Whether short marks (numbers, codes) stand in the middle.</param>
public sealed record GridColumn(double Least, double? Most = null, bool Centred = false)
{
    /// <summary>The part of the table's width that its author gave it, from 0 to 1; none if it finds its width itself.</summary>
    public double? Share { get; init; }
}

/// <param name="Cells">The cells that begin in the row, from left to right; those that reach down from above are not repeated.</param>
public sealed record GridRow(GridRowKind Kind, IReadOnlyList<GridCell> Cells);

public enum GridRowKind
{
    Heading,

    /// <summary>One cell over all columns, the heading of a section.</summary>
    Section,

    /// <summary>One cell over all columns, the heading of a level inside a section.</summary>
    Level,

    Body,
}

public sealed record GridCell(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1);
