using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks;

/// <summary>Where a flaw is: in a cell of a table, at a parameter of the audit, in the words of the roadmap, or in its order.</summary>
public sealed record FlawPlace
{
    private FlawPlace(string words) => Words = words;

    /// <summary>For people: «IV. КАДРОВЫЕ РЕСУРСЫ ШКОЛЫ, муниципальный уровень, строка 8, графа «Форма»».</summary>
    public string Words { get; }

    /// <summary>Which of the roadmap's tables, from 0; none outside of tables.</summary>
    public int? Table { get; private init; }

    public string? Section { get; private init; }

    /// <summary>The row's number as printed; of an order, the item's.</summary>
    public string? Number { get; private init; }

    public ActivityId? Activity { get; private init; }

    /// <summary>None if the flaw is of the whole row.</summary>
    public ColumnKind? Column { get; private init; }

    /// <summary>Which words of the cell or text; none if it is of all of them.</summary>
    public TextPlace? Text { get; private init; }

    public RiskParameterId? Parameter { get; private init; }

    public OrderItemId? Item { get; private init; }

    /// <summary>The order's item that says otherwise than the place; none of other flaws.</summary>
    public OrderItemId? Against { get; init; }

    public static FlawPlace Cell(CheckedRow row, ColumnKind column, TextPlace? text = null)
    {
        var heading = row.Table.Columns.FirstOrDefault(other => other.Kind == column)?.Heading;
        return new FlawPlace(heading is null ? RowWords(row) : $"{RowWords(row)}, графа «{heading.Trim()}»")
        {
            Table = row.Table.Position,
            Section = row.Run.Section.Heading,
            Number = row.Number,
            Activity = row.Activity.Id,
            Column = column,
            Text = text,
        };
    }

    public static FlawPlace OfParameter(RiskParameter parameter, string code) =>
        new($"Аудит, параметр {code}") { Parameter = parameter.Id };

    public static FlawPlace OfItem(OrderItem item) => new($"Приказ, пункт {item.Number.TrimEnd('.')}") { Item = item.Id, Number = item.Number };

    /// <param name="where">Which text: «Название», «Приказ, преамбула».</param>
    public static FlawPlace OfText(string where, TextPlace? text = null) => new(where) { Text = text };

    internal static string RowWords(CheckedRow row)
    {
        var level = row.Run.Level switch
        {
            Level.None => null,
            Level.Municipal => "муниципальный уровень",
            Level.School => "уровень ОО",
        };
        var number = row.Number.Trim().TrimEnd('.');
        var which = number.Length > 0 ? $"строка {number}" : $"строка {row.Position + 1} («{Shortened(row.Activity.Cells[ColumnKind.Title])}»)";
        var where = row.Run.Section.Heading?.Trim() ?? (row.Table.IsOnlyOne ? null : row.Table.Title.Trim());
        return string.Join(", ", new[] { where, level, which }.Where(words => !string.IsNullOrEmpty(words)));
    }

    private static string Shortened(string title)
    {
        const int Enough = 40;
        var words = title.ReplaceLineEndings(" ").Trim();
        if (words.Length <= Enough)
        {
            return words;
        }

        var space = words.LastIndexOf(' ', Enough);
        return words[..(space < Enough / 4 ? Enough : space)] + "…";
    }
}
