using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RoadmapPortal.Data.Conversions;

/// <summary>A short list of values that is read and written whole, as jsonb.</summary>
internal sealed class JsonListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(list => ToJson(list), json => FromJson(json))
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static string ToJson(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, Options);

    private static T[] FromJson(string json) => JsonSerializer.Deserialize<T[]>(json, Options)!;
}

internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list.ToArray());
