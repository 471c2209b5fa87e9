using System.Security.Cryptography;
using System.Text.Json;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Roadmaps.Amendments;

namespace RoadmapPortal.Documents.Orders;

/// <summary>
/// An order with everything annexed to it as data for other programs: the shape that <c>docs/export-json.md</c> promises. The same order gives the same bytes,
/// which are what an edition's seal is over.
/// </summary>
public static class OrderJson
{
    /// <summary>Writes UTF-8 without a byte order mark; the stream stays open.</summary>
    public static void Write(OrderPaper paper, Stream output) => RoadmapJson.WriteObject(output, json =>
    {
        var roadmaps = paper.Annexes.Select(annex => annex.Roadmap).Distinct(ReferenceEqualityComparer.Instance).Cast<RoadmapPaper>().ToList();
        RoadmapJson.WritePlace(json, paper.Municipality, paper.Period);
        json.WriteString("kind", "order");
        RoadmapJsonOrder.Write(json, paper.Order);
        json.WriteStartArray("annexes");
        foreach (var annex in paper.Annexes)
        {
            WriteAnnex(json, annex, roadmaps);
        }

        json.WriteEndArray();
        json.WriteStartArray("roadmaps");
        foreach (var roadmap in roadmaps)
        {
            json.WriteStartObject();
            RoadmapJson.WriteContent(json, roadmap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>SHA-256 of what the paper says, in hexadecimal: another word in it gives another sum.</summary>
    public static string Sum(OrderPaper paper)
    {
        using var buffer = new MemoryStream();
        Write(paper, buffer);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    private static void WriteAnnex(Utf8JsonWriter json, AnnexPart annex, List<RoadmapPaper> roadmaps)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(annex.Kind));
        json.WriteStrings("stamp", annex.Stamp);
        json.WriteNumber("roadmap", roadmaps.FindIndex(roadmap => ReferenceEquals(roadmap, annex.Roadmap)));
        if (annex.Table is null)
        {
            json.WriteNull("table");
        }
        else
        {
            json.WriteNumber("table", annex.Roadmap.Tables.TakeWhile(table => !ReferenceEquals(table, annex.Table)).Count());
        }

        if (annex.Kind == AnnexKind.Changes)
        {
            WriteChanges(json, annex.Changes);
        }

        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<AmendmentLine> changes)
    {
        json.WriteStartArray("changes");
        foreach (var line in changes)
        {
            json.WriteStartObject();
            json.WriteString("place", line.Place);
            json.WriteString("before", line.Before);
            json.WriteString("instruction", line.Instruction);
            json.WriteString("after", line.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word(AnnexKind kind) => kind switch
    {
        AnnexKind.Roadmap => "roadmap",
        AnnexKind.Audit => "audit",
        AnnexKind.Table => "table",
        AnnexKind.Changes => "changes",
    };
}
