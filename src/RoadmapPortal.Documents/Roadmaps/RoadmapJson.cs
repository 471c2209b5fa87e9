using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>A roadmap as data for other programs: the shape that <c>docs/export-json.md</c> promises and that changes only by addition.</summary>
public static class RoadmapJson
{
    /// <summary>Indented, and readable without a decoder: the file is served as a file, never put into a page's script.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes UTF-8 without a byte order mark; the stream stays open.</summary>
    public static void Write(RoadmapPaper paper, Stream output) => WriteObject(output, json => WriteContent(json, paper));

    internal static void WriteContent(Utf8JsonWriter json, RoadmapPaper paper)
    {
        WriteHead(json, paper);
        WriteWords(json, paper);
        WriteBlocks(json, paper);
        AuditJson.WriteFactors(json, paper.Audit);
        json.WriteStartArray("tables");
        foreach (var table in paper.Tables)
        {
            RoadmapJsonTable.Write(json, table);
        }

        json.WriteEndArray();
        RoadmapJsonOrder.Write(json, paper.Order);
        RoadmapJsonChecks.Write(json, paper.Flaws);
        RoadmapJsonPrint.Write(json, paper);
    }

    /// <summary>One object and a line break; the stream stays open.</summary>
    internal static void WriteObject(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    internal static void WritePlace(Utf8JsonWriter json, PaperMunicipality municipality, PaperPeriod period)
    {
        json.WriteStartObject("municipality");
        json.WriteString("slug", municipality.Slug);
        json.WriteString("name", municipality.Name);
        json.WriteEndObject();
        json.WriteStartObject("period");
        json.WriteString("words", period.Words);
        json.WriteString("from", Day(period.From));
        json.WriteString("to", Day(period.To));
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, RoadmapPaper paper)
    {
        WritePlace(json, paper.Municipality, paper.Period);
        json.WriteString("kind", paper.School is null ? "municipal" : "school");
        json.WriteString("school", paper.School);
        json.WriteString("title", paper.Title);
        json.WriteStrings("approvalStamp", paper.ApprovalStamp.Words);
        json.WriteStrings("annexStamp", paper.AnnexStamp.Words);
        json.WriteSignature(paper.Signature);
    }

    private static void WriteWords(Utf8JsonWriter json, RoadmapPaper paper)
    {
        if (paper.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Goal) is { } goal)
        {
            json.WriteStartObject("goal");
            json.WriteString("heading", goal.Heading);
            json.WriteString("text", goal.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("goal");
        }

        WriteItems(json, "tasks", paper, BlockKind.Tasks);
        WriteItems(json, "indicators", paper, BlockKind.Indicators);
    }

    private static void WriteItems(Utf8JsonWriter json, string name, RoadmapPaper paper, BlockKind kind)
    {
        json.WriteStartArray(name);
        foreach (var item in paper.Blocks.FirstOrDefault(block => block.Kind == kind)?.Items ?? [])
        {
            json.WriteStartObject();
            json.WriteString("marker", item.Marker);
            json.WriteString("text", item.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBlocks(Utf8JsonWriter json, RoadmapPaper paper)
    {
        json.WriteStartArray("blocks");
        foreach (var block in paper.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(block.Kind));
            json.WriteString("heading", block.Heading);
            json.WriteString("text", block.Text);
            if (block.Table is null)
            {
                json.WriteNull("table");
            }
            else
            {
                json.WriteNumber("table", paper.Tables.TakeWhile(table => !ReferenceEquals(table, block.Table)).Count());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static string Word(BlockKind kind) => kind switch
    {
        BlockKind.Goal => "goal",
        BlockKind.Tasks => "tasks",
        BlockKind.Indicators => "indicators",
        BlockKind.Prose => "prose",
        BlockKind.Audit => "audit",
        BlockKind.Table => "table",
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static void WriteStrings(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    internal static void WriteSignature(this Utf8JsonWriter json, PaperSignature? signature)
    {
        if (signature is null)
        {
            json.WriteNull("signature");
            return;
        }

        json.WriteStartObject("signature");
        json.WriteString("position", signature.Position);
        json.WriteString("name", signature.Name);
        json.WriteEndObject();
    }
}
