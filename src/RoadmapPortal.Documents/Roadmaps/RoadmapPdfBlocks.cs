using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Turns the parts of a roadmap's paper into blocks of the page layout.</summary>
internal sealed class RoadmapPdfBlocks(FontLibrary fonts)
{
    private static readonly Length TextSize = Length.Pt(12);
    private static readonly Length TitleSize = Length.Pt(14);
    private static readonly Length FirstLine = Length.Mm(12.5);

    /// <summary>Wide enough for the lines of a real stamp («к приказу управления по образованию и»).</summary>
    private static readonly Length StampWidth = Length.Mm(90);

    private static readonly Length PositionWidth = Length.Mm(160);
    private static readonly CellPadding SignaturePadding = new(Length.Zero, Length.Mm(0.6));

    public IEnumerable<Block> Of(RoadmapPaper paper)
    {
        foreach (var stamp in new[] { paper.AnnexStamp, paper.ApprovalStamp }.Where(stamp => stamp.Count > 0))
        {
            yield return Stamp(stamp);
        }

        yield return new Paragraph(new Run(Words(paper.Title), Bold: true))
        {
            Size = TitleSize,
            Alignment = TextAlignment.Centre,
            HeadingLevel = 1,
            SpaceBefore = Length.Mm(4),
            SpaceAfter = Length.Mm(4),
        };
        foreach (var block in paper.Blocks.SelectMany(block => Of(block, paper.Audit)))
        {
            yield return block;
        }

        if (paper.Signature is not null)
        {
            yield return new Spacer(Length.Mm(10));
            yield return Signature(paper.Signature);
        }
    }

    private IEnumerable<Block> Of(PaperBlock block, AuditPart? audit) => block.Kind switch
    {
        BlockKind.Goal => RunIn(block),
        BlockKind.Tasks or BlockKind.Indicators => [.. Heading(block, run: true), .. block.Items.Select(Item)],
        BlockKind.Prose => [.. Heading(block, run: true), .. Prose(block.Text)],
        BlockKind.Audit => [.. Heading(block, run: false), .. Prose(audit?.Introduction), .. Grid(audit is null ? null : AuditGrid.Of(audit))],
        BlockKind.Table => [.. Heading(block, run: false), .. Grid(block.Table is null ? null : ActivityGrid.Of(block.Table))],
    };

    private Paragraph Stamp(IReadOnlyList<string> lines) => new(Words(string.Join('\n', lines)))
    {
        Size = TextSize,
        LeftIndent = PageSetup.A4Landscape.ContentWidth - StampWidth,
        SpaceAfter = Length.Mm(4),
        KeepTogether = true,
    };

    /// <summary>«Цель: …» on one line with its words.</summary>
    private IEnumerable<Block> RunIn(PaperBlock block)
    {
        var paragraphs = (block.Text ?? "").Split('\n');
        if (!string.IsNullOrEmpty(block.Heading))
        {
            yield return Running(new Run(Words(block.Heading) + " ", Bold: true), new Run(Words(paragraphs[0])));
            paragraphs = paragraphs[1..];
        }

        foreach (var paragraph in paragraphs.Where(text => text.Length > 0))
        {
            yield return Running(new Run(Words(paragraph)));
        }
    }

    /// <param name="run">Whether the heading stands like a line of the text, not above a table.</param>
    private IEnumerable<Paragraph> Heading(PaperBlock block, bool run)
    {
        if (!string.IsNullOrEmpty(block.Heading))
        {
            yield return new Paragraph(new Run(Words(block.Heading), Bold: true))
            {
                Size = TextSize,
                Alignment = run ? TextAlignment.Left : TextAlignment.Centre,
                FirstLineIndent = run ? FirstLine : Length.Zero,
                HeadingLevel = 2,
                SpaceBefore = Length.Mm(run ? 2 : 4),
                SpaceAfter = Length.Mm(run ? 0.5 : 2.5),
            };
        }
    }

    private Paragraph Item(PaperItem item) =>
        Running(new Run(Words(item.Marker.Length == 0 ? item.Text : item.Marker + " " + item.Text)));

    private IEnumerable<Paragraph> Prose(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(paragraph => Running(new Run(Words(paragraph))));

    private static Paragraph Running(params IReadOnlyList<Run> runs) => new(runs)
    {
        Size = TextSize,
        Alignment = TextAlignment.Justify,
        FirstLineIndent = FirstLine,
        SpaceAfter = Length.Mm(0.5),
    };

    private IEnumerable<Table> Grid(PaperGrid? grid)
    {
        if (grid is { Columns.Count: > 0 })
        {
            yield return new Table
            {
                Columns = [.. grid.Columns.Select(Column)],
                HeadingRows = [.. grid.Headings.Select(Row)],
                Rows = [.. grid.Rows.Select(Row)],
                SpaceBefore = Length.Mm(1.5),
                SpaceAfter = Length.Mm(3),
            };
        }
    }

    private static TableColumn Column(GridColumn column) => TableColumn.ByContent(
        Length.Mm(column.Least),
        column.Most is { } most ? Length.Mm(most) : null,
        column.Centred ? TextAlignment.Centre : TextAlignment.Left);

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
    private Table Signature(PaperSignature signature)
    {
        var position = Words(signature.Position);
        var lines = new TextMeasure(fonts).LineCount(position, PositionWidth - (SignaturePadding.Horizontal * 2), FontStyle.Regular, TextSize);
        return new Table
        {
            Border = Length.Zero,
            Padding = SignaturePadding,
            Size = TextSize,
            Columns = [TableColumn.Fixed(PositionWidth), TableColumn.ByContent(PageSetup.A4Landscape.ContentWidth - PositionWidth, alignment: TextAlignment.Right)],
            Rows = [TableRow.Of(position, new string('\n', lines - 1) + Words(signature.Name))],
        };
    }

    private string Words(string text) => PrintableText.Of(text, fonts);
}
