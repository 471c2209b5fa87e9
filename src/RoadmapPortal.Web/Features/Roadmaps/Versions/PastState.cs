using System.Globalization;
using RoadmapPortal.Data.History;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Web.Features.Roadmaps.Versions;

/// <summary>Reads a roadmap's state out of its rows, whose fields are as the database keeps them.</summary>
public static class PastState
{
    private const string Cell = "cells.";

    /// <returns>None if the roadmap is not among the rows.</returns>
    public static RoadmapState? Read(PastRows rows, RoadmapId id)
    {
        if (rows.Find(id.Value) is not { } roadmap)
        {
            return null;
        }

        var columns = Ordered(rows, "table_columns").ToLookup(Table, column => new ColumnState(Enum.Parse<ColumnKind>(column["kind"]!), column["heading"] ?? "")
        {
            IsHidden = column["is_hidden"] == bool.TrueString,
            Share = column["share"] is { } share ? int.Parse(share, CultureInfo.InvariantCulture) : null,
        });
        var levels = rows.Of("activities").Select(row => (Guid.Parse(row["section_id"]!), Enum.Parse<Level>(row["level"]!))).ToHashSet();
        var sections = Ordered(rows, "sections").ToLookup(Table, section => new SectionState(
            new SectionId(section.Id), section["heading"], Heading(section, "municipal_heading", Level.Municipal, levels), Heading(section, "school_heading", Level.School, levels)));
        var activities = rows.Of("activities").Where(row => row["removed_at"] is null).ToLookup(Table, Row);
        return new RoadmapState(
            roadmap["title"] ?? "",
            [.. Ordered(rows, "roadmap_blocks").Select(block => new BlockState(new RoadmapBlockId(block.Id), Enum.Parse<BlockKind>(block["kind"]!), block["heading"], block["text"]) { Table = TableOf(block) })],
            [.. Ordered(rows, "roadmap_tasks").Select(Item)],
            [.. Ordered(rows, "target_indicators").Select(Item)],
            [
                .. Ordered(rows, "roadmap_tables").Select(table => new TableState(
                    new RoadmapTableId(table.Id),
                    new TableFrame(table["title"] ?? "", Enum.Parse<TableNumbering>(table["numbering"]!), table["number_suffix"] ?? "") { Kind = Enum.Parse<TableKind>(table["kind"]!) },
                    [.. columns[table.Id]],
                    [.. sections[table.Id]],
                    activities[table.Id])),
            ]);
    }

    /// <summary>The column of a cell as the history names it; none for another field.</summary>
    public static ColumnKind? ColumnOf(string field)
    {
        if (field == "typed_number")
        {
            return ColumnKind.Number;
        }

        return field.StartsWith(Cell, StringComparison.Ordinal) && Enum.TryParse<ColumnKind>(field[Cell.Length..], ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : null;
    }

    private static IEnumerable<PastRow> Ordered(PastRows rows, string subject) => rows.Of(subject).OrderBy(row => Rank.Parse(row["rank"]!));

    /// <summary>Histories written before an empty heading was kept apart from none tell by the rows that there was such a level.</summary>
    private static string? Heading(PastRow section, string field, Level level, HashSet<(Guid Section, Level)> levels) =>
        section[field] ?? (levels.Contains((section.Id, level)) ? "" : null);

    private static RoadmapTableId? TableOf(PastRow block) => block["table_id"] is { } table ? new RoadmapTableId(Guid.Parse(table)) : null;

    private static Guid Table(PastRow row) => Guid.Parse(row["table_id"]!);

    private static ItemState Item(PastRow row) => new(row.Id, row["marker"] ?? "", row["text"] ?? "");

    private static RowState Row(PastRow row) => new(
        new ActivityId(row.Id),
        new SectionId(Guid.Parse(row["section_id"]!)),
        Enum.Parse<Level>(row["level"]!),
        Rank.Parse(row["rank"]!),
        row["typed_number"] ?? "",
        Cells.From(row.Fields.Where(field => field.Key.StartsWith(Cell, StringComparison.Ordinal) && ColumnOf(field.Key) is not null)
            .Select(field => KeyValuePair.Create(ColumnOf(field.Key)!.Value, field.Value))));
}
