using System.Globalization;
using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Tests.Layout;

/// <summary>Documents made from a seed: the same seed is the same document on every machine.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly string[] Syllables = ["об", "ра", "зо", "ва", "тель", "ных", "ор", "га", "ни", "за", "ци", "ям", "прос", "ве", "ще", "подъ", "рай"];

    private uint state = ((uint)seed * 2654435761u) + 12345u;
    private int words;

    public TypesetDocument Next() => new([.. Enumerable.Range(0, 1 + Below(2)).Select(_ => Section())])
    {
        Language = Below(3) == 0 ? null : "ru-RU",
        Watermark = Below(4) == 0 ? "ПРОЕКТ" : null,
    };

    private Section Section() =>
        Sheet.Section(200 + Below(200), 150 + Below(200), [.. Enumerable.Range(0, 1 + Below(5)).Select(_ => Block())]);

    private Block Block() => Below(9) switch
    {
        0 => new Spacer(Length.Pt(Below(60))),
        1 => new PageBreak(),
        2 => Text(Below(6)) with { HeadingLevel = 1 + Below(3), KeepWithNext = true },
        3 or 4 => Text(Below(70)) with
        {
            Alignment = (TextAlignment)Below(4),
            FirstLineIndent = Length.Pt(Below(30)),
            LeftIndent = Length.Pt(Below(40)),
            KeepWithNext = Below(3) == 0,
            KeepTogether = Below(4) == 0,
            SpaceBefore = Length.Pt(Below(12)),
            SpaceAfter = Length.Pt(Below(12)),
        },
        5 => Item(),
        _ => Table(),
    };

    /// <summary>An item of a list, hanging or not, its label sometimes wider than the hang.</summary>
    private Paragraph Item()
    {
        var left = Below(40);
        return Text(1 + Below(40)) with
        {
            Label = new ListLabel(Below(3) switch { 0 => "•", 1 => $"{++words}.", _ => $"{++words}.{++words}.1." }),
            Alignment = (TextAlignment)Below(4),
            LeftIndent = Length.Pt(left),
            FirstLineIndent = Length.Pt(Below(3) == 0 ? Below(30) : -Below(left + 1)),
            KeepWithNext = Below(5) == 0,
        };
    }

    private Paragraph Text(int count) => new(new Run(Words(count)), new Run(" " + Words(Below(5)), Bold: true, Italic: Below(2) == 0))
    {
        Size = Length.Pt(8 + Below(4)),
    };

    private Table Table()
    {
        var columns = 1 + Below(5);
        return new Table
        {
            Columns = [.. Enumerable.Range(0, columns).Select(_ => Below(3) == 0
                ? TableColumn.Fixed(Length.Pt(30), (TextAlignment)Below(4))
                : TableColumn.ByContent(Length.Pt(Below(20)), alignment: (TextAlignment)Below(4)))],
            HeadingRows = Below(3) == 0 ? [] : [TableRow.Of([.. Enumerable.Range(0, columns).Select(_ => Heading())])],
            Rows = Rows(columns, Below(11)),
            Size = Length.Pt(7 + Below(4)),
            Padding = new CellPadding(Length.Pt(Below(4)), Length.Pt(Below(3))),
            KeepWithNext = Below(3) == 0,
            IsArrangement = Below(5) == 0,
        };
    }

    /// <summary>Short: a heading that leaves no room for a line below it is refused.</summary>
    private string Heading() => new string('з', 1 + Below(7)) + (++words).ToString(CultureInfo.InvariantCulture);

    private List<TableRow> Rows(int columns, int count)
    {
        var isSection = Enumerable.Range(0, count).Select(_ => Below(5) == 0).ToArray();
        var coveredUntil = new int[columns];
        var rows = new List<TableRow>();
        for (var row = 0; row < count; row++)
        {
            if (isSection[row])
            {
                rows.Add(TableRow.Section(Words(1 + Below(3)), 1 + Below(2)));
                continue;
            }
            var free = 1;
            while (row + free < count && !isSection[row + free])
                free++;
            rows.Add(new TableRow(Cells(columns, coveredUntil, row, free)));
        }
        return rows;
    }

    private List<TableCell> Cells(int columns, int[] coveredUntil, int row, int rowsLeft)
    {
        var cells = new List<TableCell>();
        for (var column = 0; column < columns;)
        {
            if (coveredUntil[column] > row)
            {
                column++;
                continue;
            }
            var columnSpan = 1;
            while (column + columnSpan < columns && coveredUntil[column + columnSpan] <= row && Below(6) == 0)
                columnSpan++;
            var rowSpan = Below(4) == 0 ? 1 + Below(rowsLeft) : 1;
            var length = Below(16) == 0 ? 120 : Below(3) == 0 ? 20 : 4;
            cells.Add(new TableCell(Words(Below(length))) { ColumnSpan = columnSpan, RowSpan = rowSpan });
            for (var end = column + columnSpan; column < end; column++)
                coveredUntil[column] = row + rowSpan;
        }
        return cells;
    }

    private string Words(int count) => Below(8) == 0
        ? string.Join('\n', Enumerable.Range(0, (count + 4) / 5).Select(item => $"{Marker(item)} {Words(Math.Min(5, count - (item * 5)), ' ')}"))
        : Words(count, Below(9) == 0 ? '\n' : ' ');

    private string Words(int count, char between) => string.Join(between, Enumerable.Range(0, count).Select(_ => Word()));

    private string Marker(int item) => Below(3) switch { 0 => "•", 1 => "–", _ => $"{item + 1}." };

    /// <summary>Some words are too long for any column, some hold hyphens, some can be divided.</summary>
    private string Word()
    {
        var number = (++words).ToString(CultureInfo.InvariantCulture);
        return Below(25) switch
        {
            > 16 => string.Concat(Enumerable.Range(0, 2 + Below(6)).Select(_ => Syllables[Below(Syllables.Length)])),
            0 => $"д{number}" + new string('х', 10 + Below(60)),
            1 => $"школа{number}-интернат/сад",
            2 => $"№ {number}",
            _ => new string('с', 1 + Below(7)) + number,
        };
    }

    /// <summary>A whole number from 0 up to but not including the bound (xorshift).</summary>
    private int Below(int bound)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return bound == 0 ? 0 : (int)(state % (uint)bound);
    }
}
