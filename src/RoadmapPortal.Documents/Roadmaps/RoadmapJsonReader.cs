using System.Globalization;
using System.Text.Json;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Makes the paper of an approved roadmap again from its JSON export, word for word, and from nothing else.</summary>
public static class RoadmapJsonReader
{
    /// <param name="utf8">As <see cref="RoadmapJson"/> wrote it.</param>
    /// <returns>The paper in the standard look; without what its rows mean, what was checked and the order that approves it.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">It is no export of a roadmap.</exception>
    /// <exception cref="KeyNotFoundException">A key that every export has is missing.</exception>
    public static RoadmapPaper Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var json = document.RootElement;
        var print = json.TryGetProperty("print", out var printed) ? printed : default;
        var tables = json.GetProperty("tables").EnumerateArray().Select(RoadmapJsonTableReader.Read).ToList();
        var (municipality, period) = (json.GetProperty("municipality"), json.GetProperty("period"));
        return new RoadmapPaper(
            new PaperMunicipality(Words(municipality, "slug"), Words(municipality, "name"), Words(municipality, "name")),
            new PaperPeriod(Words(period, "words"), Day(period, "from"), Day(period, "to")),
            OrNone(json, "school"),
            Words(json, "title"),
            IsApproved: true,
            Stamp(json, print, "annexStamp"),
            Stamp(json, print, "approvalStamp"),
            json.GetProperty("signature") is { ValueKind: JsonValueKind.Object } signature ? new PaperSignature(Words(signature, "position"), Words(signature, "name")) : null,
            Audit(json, print),
            [.. json.GetProperty("blocks").EnumerateArray().Select(block => Block(block, json, tables))],
            tables,
            Order: null,
            PrintLook.Standard);
    }

    internal static string Words(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    internal static string? OrNone(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateOnly Day(JsonElement json, string name) => DateOnly.ParseExact(Words(json, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> List(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(line => line.GetString() ?? "")];

    /// <summary>Editions from before the printed lines were exported have the document's own words alone.</summary>
    private static PaperStamp Stamp(JsonElement json, JsonElement print, string name) =>
        new(List(print.ValueKind == JsonValueKind.Object ? print : json, name), []);

    private static AuditPart? Audit(JsonElement json, JsonElement print)
    {
        var factors = json.GetProperty("audit").EnumerateArray().Select(factor => new AuditFactorPart(
            Words(factor, "number"),
            Words(factor, "name"),
            [
                .. factor.GetProperty("parameters").EnumerateArray().Select(parameter => new AuditParameterPart(
                    OrNone(parameter, "code"), Words(parameter, "printedCode"), Words(parameter, "name"), List(parameter, "schools"), Words(parameter, "printedSchools"))),
            ])).ToList();
        if (factors.Count == 0)
        {
            return null;
        }

        return print.ValueKind == JsonValueKind.Object
            ? new AuditPart(OrNone(print, "auditIntroduction"), [.. print.GetProperty("auditColumns").EnumerateArray().Select(Column)], factors)
            : new AuditPart(null, [new(AuditColumnKind.Factor, "Фактор риска", null), new(AuditColumnKind.Parameter, "Параметр", null), new(AuditColumnKind.Code, "Код", null)], factors);
    }

    private static AuditColumn Column(JsonElement column)
    {
        var word = Words(column, "kind");
        return new AuditColumn(Enum.GetValues<AuditColumnKind>().First(kind => RoadmapJsonPrint.Word(kind) == word), Words(column, "heading"), OrNone(column, "group"));
    }

    private static PaperBlock Block(JsonElement block, JsonElement json, List<TablePart> tables)
    {
        var word = Words(block, "kind");
        var kind = Enum.GetValues<BlockKind>().First(kind => RoadmapJson.Word(kind) == word);
        return new PaperBlock(
            kind,
            OrNone(block, "heading"),
            OrNone(block, "text"),
            kind is BlockKind.Tasks or BlockKind.Indicators
                ? [.. json.GetProperty(word).EnumerateArray().Select(item => new PaperItem(Words(item, "marker"), Words(item, "text")))]
                : [],
            block.GetProperty("table") is { ValueKind: JsonValueKind.Number } place ? tables[place.GetInt32()] : null);
    }
}
