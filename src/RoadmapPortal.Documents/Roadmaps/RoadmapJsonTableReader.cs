using System.Text.Json;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Reads one table of the JSON export back.</summary>
internal static class RoadmapJsonTableReader
{
    public static TablePart Read(JsonElement table)
    {
        var word = RoadmapJsonReader.Words(table, "kind");
        var runs = new List<TableSectionPart>();
        foreach (var section in table.GetProperty("sections").EnumerateArray())
        {
            runs.Add(Run(section, runs));
        }

        return new TablePart(
            Enum.GetValues<TableKind>().First(kind => RoadmapJsonTable.Word(kind) == word),
            RoadmapJsonReader.Words(table, "title"),
            [.. table.GetProperty("columns").EnumerateArray().Select(column => new TableColumnPart(Column(RoadmapJsonReader.Words(column, "key")), RoadmapJsonReader.Words(column, "heading")))],
            runs);
    }

    /// <summary>A run belongs to the section before it if it has the same heading and another, later level.</summary>
    private static TableSectionPart Run(JsonElement section, List<TableSectionPart> before)
    {
        var (heading, word) = (RoadmapJsonReader.OrNone(section, "heading"), RoadmapJsonReader.OrNone(section, "levelKind"));
        var level = Enum.GetValues<Level>().First(level => RoadmapJsonTable.Word(level) == word);
        var number = before is [.., var last] ? (last.Heading == heading && last.Level < level ? last.Section : last.Section + 1) : 0;
        return new TableSectionPart(
            number, heading, level, RoadmapJsonReader.OrNone(section, "level"),
            [.. section.GetProperty("activities").EnumerateArray().Select(Activity)]);
    }

    private static ActivityPart Activity(JsonElement activity) => new(
        RoadmapJsonReader.Words(activity, "number"),
        Cells.From(activity.GetProperty("cells").EnumerateObject().Select(cell => new KeyValuePair<ColumnKind, string>(Column(cell.Name), cell.Value.GetString() ?? ""))),
        [],
        AllParameters: false);

    private static ColumnKind Column(string word) => Enum.GetValues<ColumnKind>().First(kind => RoadmapJsonTable.Word(kind) == word);
}
