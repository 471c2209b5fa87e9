using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>Turns the elements of one section into blocks of the page layout, by ГОСТ Р 7.0.97-2025 where it says how.</summary>
internal sealed class PdfBlocks(FontLibrary fonts, PrintLook look, PageSetup page)
{
    private static readonly Length FirstLine = Length.Mm(12.5);

    /// <summary>Lines of a stamp are at most 8 cm long.</summary>
    private static readonly Length StampWidth = Length.Mm(80);

    /// <summary>Of the line: whoever types a sentence as an item's number gets it printed as the item's first words.</summary>
    private const double GreatestPartOfLabel = 1.0 / 3;

    private static readonly CellPadding NoSides = new(Length.Zero, Length.Mm(0.6));

    private static readonly CellPadding CellSides = new(Length.Mm(1.2), Length.Mm(0.6));

    private readonly Length textSize = Length.Pt((double)look.TextPoints);
    private readonly Length tableSize = Length.Pt((double)look.TablePoints);
    private readonly double lineSpacing = (double)look.LineSpacing;

    public IEnumerable<Block> Of(IReadOnlyList<PaperElement> elements)
    {
        for (var at = 0; at < elements.Count; at++)
        {
            // A signature never stands alone at the top of a page.
            var keep = at + 1 < elements.Count && elements[at + 1] is SignatureLine;
            var blocks = Of(elements[at]).ToList();
            for (var part = 0; part < blocks.Count; part++)
            {
                yield return keep && part == blocks.Count - 1 ? Kept(blocks[part]) : blocks[part];
            }
        }
    }

    private IEnumerable<Block> Of(PaperElement element) => element switch
    {
        CornerStamp stamp => [Stamp(stamp)],
        Letterhead head => Head(head),
        PaperTitle title => [Title(title)],
        PaperHeading heading => [Heading(heading)],
        RunningText { Lead: { } lead } text => [Running(new Run(Words(lead) + " ", Bold: true), new Run(Words(text.Text)))],
        RunningText text => [Running(new Run(Words(text.Text)))],
        PaperList list => list.Items.SelectMany(item => Item(item, 1)),
        PaperTable table => [Grid(table.Grid)],
        SignatureLine line => [new Spacer(textSize * 2), Signature(line)],
        _ => throw new ArgumentException($"A page has no place for a {element.GetType().Name}.", nameof(element)),
    };

    private static Block Kept(Block block) => block switch
    {
        Paragraph paragraph => paragraph with { KeepWithNext = true },
        Table table => table with { KeepWithNext = true },
        _ => block,
    };

    private Paragraph Stamp(CornerStamp stamp) => new(Words(string.Join('\n', stamp.Lines)))
    {
        Size = textSize,
        LeftIndent = page.ContentWidth - StampWidth,
        SpaceAfter = textSize,
        KeepTogether = true,
    };

    private IEnumerable<Block> Head(Letterhead head)
    {
        yield return Centred(string.Join('\n', head.Body)) with { SpaceAfter = textSize };
        yield return Centred(head.Kind) with { SpaceAfter = textSize };
        var third = page.ContentWidth * (1.0 / 3);
        yield return new Table
        {
            IsArrangement = true,
            Border = Length.Zero,
            Padding = NoSides,
            Size = textSize,
            Columns = [TableColumn.Fixed(third), TableColumn.Fixed(third, TextAlignment.Centre), TableColumn.Fixed(third, TextAlignment.Right)],
            Rows = [TableRow.Of(Words(head.Date), Words(head.Place ?? ""), Words(head.Number))],
            SpaceAfter = textSize,
        };
    }

    private Paragraph Title(PaperTitle title) => Centred(title.Text) with { HeadingLevel = 1, SpaceBefore = Length.Mm(2), SpaceAfter = textSize };

    private Paragraph Centred(string text) => new(new Run(Words(text), Bold: true))
    {
        Size = textSize,
        Alignment = TextAlignment.Centre,
        LineSpacing = lineSpacing,
    };

    private Paragraph Heading(PaperHeading heading) => new(new Run(Words(heading.Text), Bold: true))
    {
        Size = textSize,
        LineSpacing = lineSpacing,
        Alignment = heading.HeadsTable ? TextAlignment.Centre : TextAlignment.Left,
        FirstLineIndent = heading.HeadsTable ? Length.Zero : FirstLine,
        HeadingLevel = heading.Level,
        SpaceBefore = Length.Mm(heading.HeadsTable ? 4 : 2),
        SpaceAfter = Length.Mm(heading.HeadsTable ? 2.5 : 0.5),
    };

    private Paragraph Running(params IReadOnlyList<Run> runs) => new(runs)
    {
        Size = textSize,
        Alignment = TextAlignment.Justify,
        FirstLineIndent = FirstLine,
        LineSpacing = lineSpacing,
    };

    /// <summary>Items of official papers run like paragraphs: the number stands at the indent, further lines at the margin.</summary>
    private IEnumerable<Paragraph> Item(PaperListItem item, int level)
    {
        var label = Words(item.Label).ReplaceLineEndings(" ");
        yield return textSize * fonts.WidthOf(label, FontStyle.Regular) <= page.ContentWidth * GreatestPartOfLabel
            ? Running(new Run(Words(item.Text))) with { Label = new ListLabel(label, level) }
            : Running(new Run(label + " " + Words(item.Text)));
        foreach (var below in item.Items.SelectMany(below => Item(below, level + 1)))
        {
            yield return below;
        }
    }

    private Table Grid(PaperGrid grid) => new()
    {
        Columns = Columns(grid),
        Padding = CellSides,
        HeadingRows = [.. grid.Headings.Select(Row)],
        Rows = [.. grid.Rows.Select(Row)],
        Size = tableSize,
        SpaceBefore = Length.Mm(1.5),
        SpaceAfter = Length.Mm(3),
    };

    /// <summary>The column in which any single letter has room, in millimetres: the bold Ю is 1.13 em wide.</summary>
    private double RoomOfLetter => (tableSize * 1.15).Millimetres + (CellSides.Horizontal * 2).Millimetres;

    /// <summary>
    /// A table of very many columns gives each less than its wish, so that it stands on the page at all: this part of the wish beyond
    /// the room of a letter.
    /// </summary>
    private double LeastPart(PaperGrid grid)
    {
        var room = page.ContentWidth.Millimetres * 0.9;
        return grid.Columns.Sum(column => column.Least) <= room
            ? 1
            : Math.Max(0, (room - (RoomOfLetter * grid.Columns.Count)) / grid.Columns.Sum(column => Math.Max(0, column.Least - RoomOfLetter)));
    }

    private IReadOnlyList<TableColumn> Columns(PaperGrid grid)
    {
        var part = LeastPart(grid);
        var least = grid.Columns.Select(column => column.Least <= RoomOfLetter ? column.Least : RoomOfLetter + ((column.Least - RoomOfLetter) * part)).ToList();
        var given = GridShares.Widths(grid, page.ContentWidth.Millimetres, [.. least.Select(width => Math.Max(width, RoomOfLetter))], RoomOfLetter);
        return [.. grid.Columns.Select((column, at) => Column(column, least[at], given[at]))];
    }

    private static TableColumn Column(GridColumn column, double least, double? given)
    {
        var alignment = column.Centred ? TextAlignment.Centre : TextAlignment.Left;
        return given is { } width
            ? TableColumn.Fixed(Length.Mm(width), alignment)
            : TableColumn.ByContent(Length.Mm(least), column.Most is { } most ? Length.Mm(most) : null, alignment);
    }

    private TableRow Row(GridRow row) => row.Kind switch
    {
        GridRowKind.Section => TableRow.Section(Words(row.Cells[0].Text), level: 1),
        GridRowKind.Level => TableRow.Section(Words(row.Cells[0].Text), level: 2),
        GridRowKind.Heading => new TableRow([.. row.Cells.Select(cell => Cell(cell, bold: true))]),
        GridRowKind.Body => new TableRow([.. row.Cells.Select(cell => Cell(cell, bold: false))]),
    };

    private TableCell Cell(GridCell cell, bool bold) => new(new Run(Words(cell.Text), Bold: bold))
    {
        ColumnSpan = cell.ColumnSpan,
        RowSpan = cell.RowSpan,
    };

    /// <summary>Position on the left, name on the right beside the position's last line.</summary>
    private Table Signature(SignatureLine line)
    {
        var positionWidth = page.ContentWidth * 0.6;
        return new Table
        {
            IsArrangement = true,
            Border = Length.Zero,
            Padding = NoSides,
            Size = textSize,
            Columns = [TableColumn.Fixed(positionWidth), TableColumn.Fixed(page.ContentWidth - positionWidth, TextAlignment.Right)],
            Rows = [new TableRow(new TableCell(Words(line.Position)), new TableCell(Words(line.Name)) { VerticalAlignment = VerticalAlignment.Bottom })],
        };
    }

    private string Words(string text) => PrintableText.Of(text, fonts);
}
