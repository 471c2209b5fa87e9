using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>A roadmap table as it is printed: one heading row, then sections, their levels and the activities.</summary>
internal static class ActivityGrid
{
    public static PaperGrid Of(TablePart table, PrintLook look)
    {
        table = table with { Columns = [.. look.Arrange(table.Columns, column => column.Kind)] };
        var rows = new List<GridRow>();
        var section = -1;
        foreach (var run in table.Sections)
        {
            if (run.Section != section && run.Heading is { Length: > 0 })
            {
                rows.Add(Across(GridRowKind.Section, run.Heading, table));
            }

            section = run.Section;
            if (look.ShowsLevels && run.LevelHeading is { Length: > 0 })
            {
                rows.Add(Across(GridRowKind.Level, run.LevelHeading, table));
            }

            rows.AddRange(run.Activities.Select(activity => Body(activity, table)));
        }

        var shares = ColumnShares.Of([.. table.Columns.Select(column => column.Share)]);
        return new PaperGrid(
            [.. table.Columns.Select((column, at) => Column(column.Kind) with { Share = shares[at] })],
            [new GridRow(GridRowKind.Heading, [.. table.Columns.Select((column, at) => new GridCell(column.Heading, at))])],
            rows);
    }

    private static GridRow Across(GridRowKind kind, string text, TablePart table) => new(kind, [new GridCell(text, 0, table.Columns.Count)]);

    private static GridRow Body(ActivityPart activity, TablePart table) =>
        new(GridRowKind.Body, [.. table.Columns.Select((column, at) => new GridCell(Words(activity, column.Kind), at))]);

    private static string Words(ActivityPart activity, ColumnKind column) =>
        column == ColumnKind.Number ? activity.Number : activity.Cells[column];

    private static GridColumn Column(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => new GridColumn(9, 13, Centred: true),
        ColumnKind.Codes => new GridColumn(15, 26, Centred: true),
        ColumnKind.Dates => new GridColumn(22, 36),
        ColumnKind.Title => new GridColumn(40),
        ColumnKind.Form or ColumnKind.Audience or ColumnKind.Venue => new GridColumn(22, 50),
        ColumnKind.Responsible => new GridColumn(26, 60),
        ColumnKind.Indicator or ColumnKind.Report or ColumnKind.Information or ColumnKind.Result => new GridColumn(26),
    };
}
