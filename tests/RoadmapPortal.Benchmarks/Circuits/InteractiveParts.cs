using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Benchmarks.Circuits;

/// <summary>The interactive parts that a page names in its comments, to be sent back to the server that wrote them.</summary>
/// <param name="Markers">One for each part, in the page's order.</param>
/// <param name="State">What the page's first drawing kept for them; empty if nothing.</param>
internal sealed partial record InteractiveParts(IReadOnlyList<JsonNode> Markers, string State)
{
    public static InteractiveParts Of(string page)
    {
        // The comment behind a part has the mark of the one before it and no description.
        var markers = Marker().Matches(page).Select(match => JsonNode.Parse(match.Groups[1].Value)!).Where(marker => marker["descriptor"] is not null);
        return new InteractiveParts([.. markers], Kept().Match(page).Groups[1].Value);
    }

    /// <summary>What the browser says when its page has arrived: these parts are there now.</summary>
    public string Added() => JsonSerializer.Serialize(new
    {
        batchId = 1,
        operations = Markers.Select((marker, at) => new { type = "add", ssrComponentId = at + 1, marker }),
    });

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.CultureInvariant)]
    private static partial Regex Kept();
}
