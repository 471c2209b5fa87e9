using System.Globalization;
using System.Text.Json;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Documents.SchoolRoadmaps;

/// <summary>The summary as data for other programs (<c>docs/export-json.md</c>).</summary>
public static class FilingSummaryJson
{
    /// <summary>Writes UTF-8 without a byte order mark; the stream stays open.</summary>
    public static void Write(FilingSummary summary, Stream output) => RoadmapJson.WriteObject(output, json =>
    {
        RoadmapJson.WritePlace(json, summary.Municipality, summary.Period);
        json.WriteString("asOf", Day(summary.AsOf));
        json.WriteString("filingDue", Day(summary.Terms?.FilingDue));
        json.WriteString("publicationDue", Day(summary.Terms?.PublicationDue));
        WriteFigures(json, summary.Figures);
        WriteArray(json, "schools", summary.Schools, WriteSchool);
        WriteArray(json, "uncovered", summary.Uncovered, line =>
        {
            json.WriteString("code", line.Code);
            json.WriteString("parameter", line.Name);
            json.WriteStrings("schools", line.Schools);
        });
        WriteArray(json, "declined", summary.Declined, line =>
        {
            json.WriteString("activity", line.Title);
            json.WriteNumber("count", line.Schools);
            WriteArray(json, "reasons", line.Reasons, reason =>
            {
                json.WriteString("school", reason.School);
                json.WriteString("words", reason.Words);
            });
        });

        void WriteSchool(SchoolFiling school)
        {
            json.WriteString("school", school.School.Label);
            json.WriteString("name", school.School.Name);
            json.WriteString("stage", school.Stage is { } stage ? JsonNamingPolicy.CamelCase.ConvertName(stage.ToString()) : null);
            json.WriteString("submittedOn", Day(school.Roadmap?.SubmittedOn));
            json.WriteString("publishedOn", Day(school.Roadmap?.PublishedOn));
            json.WriteString("address", school.Roadmap?.PublishedAt);
            json.WriteBoolean("isLate", school.IsLate);
            json.WriteNumber("found", school.Found);
            json.WriteNumber("uncovered", school.Uncovered);
        }
    });

    private static void WriteFigures(Utf8JsonWriter json, FilingFigures figures)
    {
        json.WriteStartObject("figures");
        foreach (var (name, number) in ((string, int?)[])
            [
                ("schools", figures.Schools), ("asked", figures.Asked), ("filed", figures.Filed), ("onTime", figures.OnTime), ("accepted", figures.Accepted),
                ("approved", figures.Approved), ("published", figures.Published), ("checked", figures.Checked), ("idle", figures.Idle), ("late", figures.Late),
            ])
        {
            if (number is { } known)
            {
                json.WriteNumber(name, known);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
