using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapPortal.Web.Features.Catalogues.Ready;

/// <summary>The catalogues that ship with the portal, read from their data files once.</summary>
public static class ReadyCatalogues
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<ReadyCatalogue> All { get; } = [Read<ReadyCatalogue>("krai"), Read<ReadyCatalogue>("fioko")];

    public static ReadyMapping Mapping { get; } = Read<ReadyMapping>("mapping");

    private static T Read<T>(string name)
    {
        using var stream = typeof(ReadyCatalogues).Assembly.GetManifestResourceStream($"catalogues/{name}.json")
            ?? throw new InvalidOperationException($"The data file '{name}' is not in the program.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}
