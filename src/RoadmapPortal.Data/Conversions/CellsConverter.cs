using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Conversions;

/// <summary>Cells as one jsonb object: <c>{"title": "…", "dates": "…"}</c>, a key for each column with words.</summary>
internal sealed class CellsConverter() : ValueConverter<Cells, string>(cells => ToJson(cells), json => FromJson(json))
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static string ToJson(Cells cells) => JsonSerializer.Serialize(new Dictionary<ColumnKind, string>(cells), Options);

    private static Cells FromJson(string json) => Cells.From(JsonSerializer.Deserialize<Dictionary<ColumnKind, string>>(json, Options)!);
}
