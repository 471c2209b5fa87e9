using System.Globalization;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>
/// A table with its grid and the widths of its columns. Texts are broken into lines when their row comes up and
/// forgotten when it is done, so that a table of a thousand pages is never held whole.
/// </summary>
internal sealed class PreparedTable
{
    private const int MostKeptCharacters = 64_000;

    private readonly TextShaper shaper;
    private readonly string path;
    private readonly double[] edges;
    private int keptCharacters;

    public PreparedTable(Table source, TextShaper shaper, double width, int headingLevel, string path)
    {
        (Source, this.shaper, this.path, HeadingLevel) = (source, shaper, path, headingLevel);
        if (source.Columns.Count == 0)
            throw new LayoutException("a table has at least one column", path);
        Heading = TableGrid.Build(source.HeadingRows, source.Columns.Count, HeadingPath);
        Rows = TableGrid.Build(source.Rows, source.Columns.Count, path);
        edges = EdgesOf(ColumnWidths.Share(source.Columns, Contents(), width, path));
        if (edges[^1] > width + 0.01)
            throw new LayoutException("the columns are wider than the page", path);
        HeadingLayout = TableHeading.Of(this);
    }

    public Table Source { get; }

    /// <summary>The level of the heading above the table, to which section rows are subordinate.</summary>
    public int HeadingLevel { get; }

    public IReadOnlyList<GridRow> Heading { get; }

    public IReadOnlyList<GridRow> Rows { get; }

    public TableHeading HeadingLayout { get; }

    /// <summary>Left edge of each column and, last, the right edge of the table.</summary>
    public IReadOnlyList<double> Edges => edges;

    /// <summary>Height of a row in which no cell ends.</summary>
    public double LeastRowHeight => Source.Size.Points + (2 * Source.Padding.Vertical.Points);

    /// <summary>About the height of a line of the table's own size.</summary>
    public double LeastLineHeight => Source.Size.Points;

    private string HeadingPath => path + " / heading";

    public CellBox BoxOf(GridCell cell) => cell.Box ??= Break(cell, OriginOf(cell), path, isHeading: false);

    public static void Forget(CellBox box) => box.Cell.Box = null;

    public CellBox HeadingBoxOf(GridCell cell) =>
        Break(cell, new Origin(OriginRole.HeadingCell, Source, Heading[cell.Row].Source, cell.Source), HeadingPath, isHeading: true);

    private Origin OriginOf(GridCell cell) => new(
        Rows[cell.Row].IsSection ? OriginRole.SectionCell : OriginRole.BodyCell, Source, Rows[cell.Row].Source, cell.Source);

    private CellBox Break(GridCell cell, Origin origin, string tablePath, bool isHeading)
    {
        string CellPath() => PathOf(tablePath, cell);
        var isSection = origin.Role == OriginRole.SectionCell;
        var padding = cell.Source.Padding ?? Source.Padding;
        var width = edges[cell.Column + cell.ColumnSpan] - edges[cell.Column] - (2 * padding.Horizontal.Points);
        var alignment = cell.Source.Alignment
            ?? (isHeading || isSection ? TextAlignment.Centre : Source.Columns[cell.Column].Alignment);
        var vertical = cell.Source.VerticalAlignment ?? (isHeading ? VerticalAlignment.Middle : VerticalAlignment.Top);
        var shaped = cell.Shaped ?? shaper.Shape(cell.Source.Runs, cell.Source.Size ?? Source.Size, bold: isSection, CellPath);
        cell.Shaped = null;
        var text = new TextBlock(shaped, shaper, width, LineRules.OfCell(alignment, isSection), CellPath);
        return new CellBox(cell, text, edges[cell.Column], padding, alignment, vertical, origin);
    }

    private ColumnContent[] Contents()
    {
        var leastWidth = (2 * Source.Padding.Horizontal.Points) + Source.Size.Points;
        var contents = Source.Columns.Select(column => new ColumnContent(column, Rows.Count, leastWidth)).ToArray();
        foreach (var row in Heading)
            Collect(row, contents, HeadingPath, isHeading: true);
        foreach (var row in Rows)
        {
            if (!row.IsSection)
                Collect(row, contents, path, isHeading: false);
        }
        return contents;
    }

    private void Collect(GridRow row, ColumnContent[] contents, string tablePath, bool isHeading)
    {
        foreach (var cell in row.Beginning)
        {
            if (cell.ColumnSpan > 1 || Source.Columns[cell.Column].Width is not null)
                continue;
            var padding = 2 * (cell.Source.Padding ?? Source.Padding).Horizontal.Points;
            var size = cell.Source.Size ?? Source.Size;
            var text = Measure(cell, size, () => PathOf(tablePath, cell));
            if (isHeading)
                contents[cell.Column].TakeHeading(text, shaper, size.Points, padding);
            else
                contents[cell.Column].Take(text, shaper, size.Points, padding, cell.Row);
        }
    }

    /// <summary>Texts of an ordinary table are kept until they are broken; of an endless one they are measured anew.</summary>
    private ShapedText Measure(GridCell cell, Length size, Func<string> cellPath)
    {
        if (keptCharacters > MostKeptCharacters)
            return shaper.ShapeForNow(cell.Source.Runs, size, bold: false, cellPath);
        cell.Shaped = shaper.Shape(cell.Source.Runs, size, bold: false, cellPath);
        keptCharacters += cell.Shaped.Length;
        return cell.Shaped;
    }

    private string PathOf(string tablePath, GridCell cell)
    {
        var grid = ReferenceEquals(tablePath, path) ? Rows : Heading;
        var index = grid[cell.Row].Beginning.TakeWhile(other => other != cell).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{TableGrid.PathOf(tablePath, cell.Row)} / cell {index + 1}");
    }

    private static double[] EdgesOf(double[] widths)
    {
        var edges = new double[widths.Length + 1];
        for (var column = 0; column < widths.Length; column++)
            edges[column + 1] = edges[column] + widths[column];
        return edges;
    }
}
