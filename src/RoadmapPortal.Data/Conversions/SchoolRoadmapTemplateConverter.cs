using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapPortal.Domain.Roadmaps.Filing;

namespace RoadmapPortal.Data.Conversions;

/// <summary>A template as one jsonb object: it is read and written whole.</summary>
internal sealed class SchoolRoadmapTemplateConverter() : ValueConverter<SchoolRoadmapTemplate, string>(template => ToJson(template), json => FromJson(json))
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static string ToJson(SchoolRoadmapTemplate template) => JsonSerializer.Serialize(template, Options);

    private static SchoolRoadmapTemplate FromJson(string json) => JsonSerializer.Deserialize<SchoolRoadmapTemplate>(json, Options)!;
}
