using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RoadmapPortal.Domain.Checks;

namespace RoadmapPortal.Data.Conversions;

/// <summary>
/// Severities as one jsonb object of those that were changed: <c>{"check/blanks-are-filled": "blocks"}</c>. Not a column for each
/// check: checks come and go with versions of the program, and a name that this one does not know is read as the usual.
/// </summary>
internal sealed class CheckSeveritiesConverter() : ValueConverter<CheckSeverities, string>(severities => ToJson(severities), json => FromJson(json))
{
    private static readonly Dictionary<string, CheckSeverity> ByName = Enum.GetValues<CheckSeverity>().ToDictionary(Name);

    public static string Name(CheckSeverity severity) => JsonNamingPolicy.CamelCase.ConvertName(severity.ToString());

    private static string ToJson(CheckSeverities severities) =>
        JsonSerializer.Serialize(severities.Changed.ToDictionary(pair => pair.Key, pair => Name(pair.Value)));

    private static CheckSeverities FromJson(string json) =>
        CheckSeverities.Of(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
            .Where(pair => ByName.ContainsKey(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, ByName[pair.Value])));
}
