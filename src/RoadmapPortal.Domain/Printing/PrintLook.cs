using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Printing;

/// <summary>How papers look. As it stands by itself: ГОСТ Р 7.0.97-2025.</summary>
public sealed record PrintLook
{
    /// <summary>The least margins that the standard allows, in millimetres; an office may want more, for binding.</summary>
    public const int LeastLeft = 20, LeastTop = 20, LeastRight = 10, LeastBottom = 20, GreatestMargin = 50;

    public static readonly Rule MarginsAreByTheStandard = new(
        "print/margins-are-by-the-standard",
        "Поля: левое, верхнее и нижнее – от 20 до 50 мм, правое – от 10 до 50 мм (ГОСТ Р 7.0.97-2025). Исправьте: {0}.");

    public static readonly Rule TextIsReadable = new(
        "print/text-is-12-to-14-points", "Размер шрифта текста – от 12 до 14 пт (ГОСТ Р 7.0.97-2025), указано {0}.");

    public static readonly Rule TableIsReadable = new("print/table-is-8-to-14-points", "Размер шрифта таблиц – от 8 до 14 пт, указано {0}.");

    public static readonly Rule LinesAreSpacedWell = new("print/line-spacing-is-1-to-2", "Межстрочный интервал – от 1 до 2, указано {0}.");

    public static PrintLook Standard { get; } = new();

    /// <summary>Margins of the upright sheet in millimetres; the turned sheet has the same, turned with it (see the papers).</summary>
    public int LeftMargin { get; init; } = LeastLeft;

    /// <inheritdoc cref="LeftMargin"/>
    public int TopMargin { get; init; } = LeastTop;

    /// <inheritdoc cref="LeftMargin"/>
    public int RightMargin { get; init; } = LeastRight;

    /// <inheritdoc cref="LeftMargin"/>
    public int BottomMargin { get; init; } = LeastBottom;

    /// <summary>Size of running text, titles and stamps in points.</summary>
    public decimal TextPoints { get; init; } = 14;

    /// <summary>Size of the text in tables, in points.</summary>
    public decimal TablePoints { get; init; } = 10;

    /// <summary>Distance of lines of running text as a multiple of the font's own.</summary>
    public decimal LineSpacing { get; init; } = 1;

    /// <summary>From the second page on, in the middle of the top margin.</summary>
    public bool ShowsPageNumbers { get; init; } = true;

    /// <summary>Whether columns of parameter codes are printed.</summary>
    public bool ShowsCodes { get; init; } = true;

    /// <summary>Whether the rows that name a level inside a section are printed.</summary>
    public bool ShowsLevels { get; init; } = true;

    /// <summary>Columns in the order in which the office prints them; those not named follow as the table has them. Empty: as the table has them.</summary>
    public IReadOnlyList<ColumnKind> ColumnOrder { get; init; } = [];

    /// <summary>All that forbids to print like this; empty if nothing does.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        var narrow = new[]
        {
            ("левое", LeftMargin, LeastLeft), ("верхнее", TopMargin, LeastTop), ("правое", RightMargin, LeastRight), ("нижнее", BottomMargin, LeastBottom),
        }.Where(margin => margin.Item2 < margin.Item3 || margin.Item2 > GreatestMargin).Select(margin => margin.Item1).ToList();
        if (narrow.Count > 0)
        {
            refusals.Add(MarginsAreByTheStandard.Refuse(string.Join(", ", narrow)));
        }

        if (TextPoints is < 12 or > 14)
        {
            refusals.Add(TextIsReadable.Refuse(TextPoints));
        }

        if (TablePoints is < 8 or > 14)
        {
            refusals.Add(TableIsReadable.Refuse(TablePoints));
        }

        if (LineSpacing is < 1 or > 2)
        {
            refusals.Add(LinesAreSpacedWell.Refuse(LineSpacing));
        }

        return refusals;
    }

    /// <summary>A table's columns as this look prints them.</summary>
    public IEnumerable<T> Arrange<T>(IEnumerable<T> columns, Func<T, ColumnKind> kindOf) => columns
        .Where(column => ShowsCodes || kindOf(column) != ColumnKind.Codes)
        .OrderBy(column => ColumnOrder.TakeWhile(kind => kind != kindOf(column)).Count());

    public bool Equals(PrintLook? other) => other is not null && Values() == other.Values() && ColumnOrder.SequenceEqual(other.ColumnOrder);

    public override int GetHashCode() => Values().GetHashCode();

    private (int, int, int, int, decimal, decimal, decimal, bool, bool, bool) Values() => (
        LeftMargin, TopMargin, RightMargin, BottomMargin, TextPoints, TablePoints, LineSpacing, ShowsPageNumbers, ShowsCodes, ShowsLevels);
}
