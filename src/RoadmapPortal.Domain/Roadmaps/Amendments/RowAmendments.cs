using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Roadmaps.Amendments;

/// <summary>What changes in the rows of a table that is there after the change.</summary>
/// <param name="place">Names a place in the table.</param>
internal sealed class RowAmendments(TableComparison table, Func<string[], string> place)
{
    /// <summary>Enough of a title to know a row by that has no number.</summary>
    private const int LongestName = 80;

    private readonly IReadOnlyList<ColumnState> before = table.Before?.Columns ?? [];
    private readonly IReadOnlyList<ColumnState> after = table.After!.Columns;

    public IEnumerable<AmendmentLine> Lines() => table.Runs.SelectMany(run => run.Rows.SelectMany((row, at) => Lines(run, row, at)));

    private IEnumerable<AmendmentLine> Lines(RunComparison run, RowComparison row, int at)
    {
        if (row.Before is null)
        {
            var number = Number(row.After!);
            yield return new(place([.. PlaceOf(run), Above(run, at)]), "", number.Length == 0 ? "Дополнить строкой:" : $"Дополнить строкой № {number}:", Words(row.After!, after));
            yield break;
        }

        var here = PlaceOf(row.Before);
        if (row.After is null)
        {
            yield return new(place(here), Words(row.Before, before), AmendmentLine.Remove, "");
            yield break;
        }

        if (row.IsMoved)
        {
            yield return new(place(here), "", "Переместить:", string.Join(", ", PlaceOf(run).Append(Above(run, at)).Where(part => part.Length > 0)));
        }

        foreach (var column in row.ChangedColumns)
        {
            if (Shown(before, column) is { } was && Shown(after, column) is { } now)
            {
                yield return AmendmentLine.Of(
                    place([.. here, $"графа «{AmendmentTable.Flat(was.Heading)}»"]), Written(row.Before, column), Written(row.After, column), "Дополнить словами:");
            }
            else if (Shown(after, column) is { } added && Written(row.After, column) is { Length: > 0 } words)
            {
                yield return new(place([.. here, $"графа «{AmendmentTable.Flat(added.Heading)}»"]), "", "Дополнить словами:", words);
            }
        }
    }

    private static ColumnState? Shown(IReadOnlyList<ColumnState> columns, ColumnKind kind) => columns.FirstOrDefault(column => column.Kind == kind && !column.IsHidden);

    private static string Written(RowState row, ColumnKind column) => column == ColumnKind.Number ? row.TypedNumber : row.Cells[column];

    /// <summary>Where it stands in the edition in force.</summary>
    private string[] PlaceOf(RowState row)
    {
        var section = table.Before!.Sections.First(section => section.Id == row.Section);
        return [TableAmendments.SectionName(section), AmendmentTable.Flat(section.HeadingOf(row.Level) ?? ""), NameOf(row)];
    }

    private static string[] PlaceOf(RunComparison run)
    {
        var section = run.Before ?? run.Shown;
        return [TableAmendments.SectionName(section), AmendmentTable.Flat((section.HeadingOf(run.Level) ?? run.Shown.HeadingOf(run.Level)) ?? "")];
    }

    /// <summary>Behind which row of the edition in force.</summary>
    private static string Above(RunComparison run, int at) =>
        run.Rows.Take(at).LastOrDefault(row => row is { Before: not null, IsMoved: false }) is { } above ? $"после: {NameOf(above.Before!)}" : "в начале";

    private static string NameOf(RowState row)
    {
        if (Number(row) is { Length: > 0 } number)
        {
            return $"строка № {number}";
        }

        var title = AmendmentTable.Flat(row.Cells[ColumnKind.Title]);
        return $"строка «{(title.Length > LongestName ? title[..LongestName] + "…" : title)}»";
    }

    private static string Number(RowState row) => row.Number.Trim().TrimEnd('.', ')');

    private static string Words(RowState row, IReadOnlyList<ColumnState> columns) => string.Join(
        "\n",
        columns.Where(column => !column.IsHidden && column.Kind != ColumnKind.Number && row.Cells[column.Kind].Length > 0)
            .Select(column => $"{AmendmentTable.Flat(column.Heading)}: {row.Cells[column.Kind]}"));
}
