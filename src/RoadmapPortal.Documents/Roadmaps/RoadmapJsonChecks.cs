using System.Text.Json;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>What the checks found, in the JSON export.</summary>
internal static class RoadmapJsonChecks
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Flaw> flaws)
    {
        json.WriteStartArray("checks");
        foreach (var flaw in flaws)
        {
            var place = flaw.Place;
            json.WriteStartObject();
            json.WriteString("rule", flaw.Check.Id);
            json.WriteString("severity", Word(flaw.Severity));
            json.WriteString("place", place.Words);
            if (place.Table is { } table)
            {
                json.WriteNumber("table", table);
            }
            else
            {
                json.WriteNull("table");
            }

            json.WriteString("section", place.Section);
            json.WriteString("number", place.Number);
            json.WriteString("column", place.Column is { } column ? RoadmapJsonTable.Word(column) : null);
            json.WriteString("message", flaw.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Off => "off",
        CheckSeverity.Hints => "hints",
        CheckSeverity.Warns => "warns",
        CheckSeverity.Blocks => "blocks",
    };
}
