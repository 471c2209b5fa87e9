using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapPortal.Web.Features.Demo.Load;

/// <summary>Reads the data files of the five documents. A key that is missing, misspelled or of the wrong kind is an error.</summary>
public static class DemoDocumentReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>In the order in which the demo offers them.</summary>
    public static IReadOnlyList<string> Slugs { get; } = ["sochi", "novorossiysk", "meshchovsk", "shkola-12", "stepnovsky"];

    /// <exception cref="InvalidDataException">The file does not have the shape of <see cref="DemoDocument"/>; the message says where.</exception>
    public static DemoDocument Read(string slug)
    {
        using var stream = typeof(DemoDocumentReader).Assembly.GetManifestResourceStream($"demo/{slug}.json")
            ?? throw new ArgumentException($"There is no demo document '{slug}'.", nameof(slug));
        try
        {
            return JsonSerializer.Deserialize<DemoDocument>(stream, Options)!;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The demo document '{slug}' is wrong: {exception.Message}", exception);
        }
    }
}
