using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Data.Conversions;

/// <summary>An approval as one jsonb object, what it does not have left out: <c>{"kind": "order", "authority": "…", "date": "2023-03-30"}</c>.</summary>
internal sealed class ApprovalConverter() : ValueConverter<Approval, string>(approval => ToJson(approval), json => FromJson(json))
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static string ToJson(Approval approval) => JsonSerializer.Serialize(approval, Options);

    private static Approval FromJson(string json) => JsonSerializer.Deserialize<Approval>(json, Options)!;
}
