using System.Text.Json;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>One table of the JSON export.</summary>
internal static class RoadmapJsonTable
{
    public static void Write(Utf8JsonWriter json, TablePart table)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(table.Kind));
        json.WriteString("title", table.Title);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("key", Word(column.Kind));
            json.WriteString("heading", column.Heading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sections");
        foreach (var section in table.Sections)
        {
            WriteSection(json, section, table.Columns);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, TableSectionPart section, IReadOnlyList<TableColumnPart> columns)
    {
        json.WriteStartObject();
        json.WriteString("heading", section.Heading);
        json.WriteString("level", section.LevelHeading);
        json.WriteString("levelKind", Word(section.Level));
        json.WriteStartArray("activities");
        foreach (var activity in section.Activities)
        {
            json.WriteStartObject();
            json.WriteString("number", activity.Number);
            json.WriteStartObject("cells");
            foreach (var column in columns.Where(column => column.Kind != ColumnKind.Number))
            {
                json.WriteString(Word(column.Kind), activity.Cells[column.Kind]);
            }

            json.WriteEndObject();
            json.WriteStrings("parameterCodes", activity.Codes);
            json.WriteBoolean("allParameters", activity.AllParameters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Word(TableKind kind) => kind switch
    {
        TableKind.Plan => "plan",
        TableKind.ControlPoints => "controlPoints",
        TableKind.Mechanisms => "mechanisms",
    };

    private static string? Word(Level level) => level switch
    {
        Level.None => null,
        Level.Municipal => "municipal",
        Level.School => "school",
    };

    private static string Word(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "number",
        ColumnKind.Title => "title",
        ColumnKind.Form => "form",
        ColumnKind.Codes => "codes",
        ColumnKind.Audience => "audience",
        ColumnKind.Venue => "venue",
        ColumnKind.Dates => "dates",
        ColumnKind.Responsible => "responsible",
        ColumnKind.Indicator => "indicator",
        ColumnKind.Report => "report",
        ColumnKind.Information => "information",
        ColumnKind.Result => "result",
    };
}
