using System.Text.Json;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Schedules;

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
            json.WriteStrings("responsibleIds", [.. activity.ResponsibleIds.Select(id => id.ToString())]);
            WriteSchedule(json, activity.Schedule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSchedule(Utf8JsonWriter json, Schedule? schedule)
    {
        if (schedule is null)
        {
            json.WriteNull("schedule");
            return;
        }

        json.WriteStartObject("schedule");
        json.WriteString("kind", Word(schedule.Kind));
        json.WriteStartArray("windows");
        foreach (var window in schedule.Windows)
        {
            json.WriteStartArray();
            json.WriteStringValue(RoadmapJson.Day(window.From));
            json.WriteStringValue(RoadmapJson.Day(window.To));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteBoolean("yearDerived", schedule.IsYearDerived);
        json.WriteStartArray("problems");
        foreach (var problem in schedule.Problems)
        {
            json.WriteStartObject();
            json.WriteString("rule", problem.Rule.Id);
            json.WriteString("message", problem.Words);
            json.WriteNumber("start", problem.Start);
            json.WriteNumber("length", problem.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Word(ScheduleKind kind) => kind switch
    {
        ScheduleKind.Unclear => "unclear",
        ScheduleKind.Dated => "dated",
        ScheduleKind.Recurring => "recurring",
        ScheduleKind.Throughout => "throughout",
        ScheduleKind.ByPlan => "byPlan",
    };

    internal static string Word(TableKind kind) => kind switch
    {
        TableKind.Plan => "plan",
        TableKind.ControlPoints => "controlPoints",
        TableKind.Mechanisms => "mechanisms",
    };

    internal static string? Word(Level level) => level switch
    {
        Level.None => null,
        Level.Municipal => "municipal",
        Level.School => "school",
    };

    internal static string Word(ColumnKind kind) => kind switch
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
