using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Edit;

/// <summary>A table as it lies open in the editor: what was last seen of it. Immutable, so that a row tells by value whether it changed.</summary>
public sealed record TableSheet(RoadmapId Roadmap, string Title, TableNumbering Numbering, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRun> Runs)
{
    public int RowCount => Runs.Count == 0 ? 0 : Runs[^1].First + Runs[^1].Rows.Count;

    /// <summary>The place of a row in the table, from 0; none if the sheet does not show it.</summary>
    public int? PlaceOf(ActivityId id)
    {
        foreach (var run in Runs)
        {
            for (var at = 0; at < run.Rows.Count; at++)
            {
                if (run.Rows[at].Id == id)
                {
                    return run.First + at;
                }
            }
        }

        return null;
    }

    public static TableSheet Of(RoadmapTable table)
    {
        var all = table.Runs();
        var first = 0;
        var runs = all.Select((run, at) => new SheetRun(
            (first += run.Rows.Count) - run.Rows.Count,
            run.Section.Id,
            run.Level,
            at > 0 && all[at - 1].Section.Id == run.Section.Id ? null : run.Section.Heading,
            run.Section.Heading is { Length: > 0 } name ? name : null,
            run.Section.HeadingOf(run.Level),
            [.. run.Rows.Select(row => new SheetRow(row.Activity.Id, row.Number, row.Activity.Cells))]));
        var columns = table.ShownColumns.Select(column => new SheetColumn(column.Kind, column.Heading, column.Kind != ColumnKind.Number || table.Numbering == TableNumbering.Typed) { Share = column.Share });
        return new TableSheet(table.RoadmapId, table.Title, table.Numbering, [.. columns], [.. runs]);
    }

    /// <summary>The sheet with other words in one cell; the same sheet if it does not show the row.</summary>
    public TableSheet With(ActivityId id, ColumnKind column, string words) =>
        this with { Runs = [.. Runs.Select(run => run.Rows.Any(row => row.Id == id) ? run with { Rows = [.. run.Rows.Select(row => row.Id == id ? row.With(column, words) : row)] } : run)] };
}

public sealed record SheetColumn(ColumnKind Kind, string Heading, bool IsWritable)
{
    /// <summary>In percent of the table's width; none if the column finds its width itself.</summary>
    public int? Share { get; init; }
}

/// <param name="First">Place of its first row in the table, from 0.</param>
/// <param name="SectionHeading">None if the run before shows it, or if the section has none.</param>
/// <param name="SectionName">The section's heading in any case; none if it has none.</param>
public sealed record SheetRun(
    int First, SectionId Section, Level Level, string? SectionHeading, string? SectionName, string? LevelHeading, IReadOnlyList<SheetRow> Rows);

/// <param name="Number">As printed; in a table with typed numbers, as typed.</param>
public sealed record SheetRow(ActivityId Id, string Number, Cells Cells)
{
    public string Words(ColumnKind column) => column == ColumnKind.Number ? Number : Cells[column];

    public SheetRow With(ColumnKind column, string words) =>
        column == ColumnKind.Number ? this with { Number = words } : this with { Cells = Cells.With(column, words) };
}
