using System.Text.Json;
using RoadmapPortal.Domain.Audits;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Words of the JSON export that only the printed form has: with them the paper can be made again from the file alone.</summary>
internal static class RoadmapJsonPrint
{
    public static void Write(Utf8JsonWriter json, RoadmapPaper paper)
    {
        json.WriteStartObject("print");
        json.WriteStrings("approvalStamp", paper.ApprovalStamp.Lines);
        json.WriteStrings("annexStamp", paper.AnnexStamp.Lines);
        json.WriteString("auditIntroduction", paper.Audit?.Introduction);
        json.WriteStartArray("auditColumns");
        foreach (var column in paper.Audit?.Columns ?? [])
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(column.Kind));
            json.WriteString("heading", column.Heading);
            json.WriteString("group", column.Group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string Word(AuditColumnKind kind) => kind switch
    {
        AuditColumnKind.Number => "number",
        AuditColumnKind.Factor => "factor",
        AuditColumnKind.Parameter => "parameter",
        AuditColumnKind.Code => "code",
        AuditColumnKind.Schools => "schools",
    };
}
