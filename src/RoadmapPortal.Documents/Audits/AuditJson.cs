using System.Text.Json;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Audits;

/// <summary>An audit and a school's risk sheet as data for other programs (<c>docs/export-json.md</c>).</summary>
public static class AuditJson
{
    /// <summary>Writes UTF-8 without a byte order mark; the stream stays open.</summary>
    public static void Write(AuditPaper paper, Stream output) => RoadmapJson.WriteObject(output, json =>
    {
        RoadmapJson.WritePlace(json, paper.Municipality, paper.Period);
        json.WriteString("school", paper.School);
        json.WriteString("introduction", paper.Audit.Introduction);
        WriteFactors(json, paper.Audit);
    });

    /// <inheritdoc cref="Write(AuditPaper, Stream)"/>
    public static void Write(RiskSheet sheet, Stream output) => RoadmapJson.WriteObject(output, json =>
    {
        RoadmapJson.WritePlace(json, sheet.Municipality, sheet.Period);
        json.WriteString("school", sheet.School);
        json.WriteString("earlierPeriod", sheet.PastPeriod);
        json.WriteStartArray("risks");
        foreach (var line in sheet.Lines)
        {
            json.WriteStartObject();
            json.WriteString("factor", line.Factor);
            json.WriteString("code", line.Code);
            json.WriteString("parameter", line.Parameter);
            json.WriteString("evidence", line.Evidence);
            if (line.WasFound is { } was)
            {
                json.WriteBoolean("foundEarlier", was);
            }
            else
            {
                json.WriteNull("foundEarlier");
            }

            if (sheet.SaysActivities)
            {
                json.WriteStrings("activities", line.Activities);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    internal static void WriteFactors(Utf8JsonWriter json, AuditPart? audit)
    {
        json.WriteStartArray("audit");
        foreach (var factor in audit?.Factors ?? [])
        {
            json.WriteStartObject();
            json.WriteString("number", factor.Number);
            json.WriteString("name", factor.Name);
            json.WriteStartArray("parameters");
            foreach (var parameter in factor.Parameters)
            {
                json.WriteStartObject();
                json.WriteString("code", parameter.Code);
                json.WriteString("printedCode", parameter.PrintedCode);
                json.WriteString("name", parameter.Name);
                json.WriteStrings("schools", parameter.Schools);
                json.WriteString("printedSchools", parameter.PrintedSchools);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
