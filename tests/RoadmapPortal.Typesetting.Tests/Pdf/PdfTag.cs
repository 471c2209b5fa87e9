using System.Text.Json;

namespace RoadmapPortal.Typesetting.Tests.Pdf;

/// <summary>A structure element as another program reads it.</summary>
/// <param name="Reference">Its object.</param>
/// <param name="Type">Such as /TD.</param>
/// <param name="Kids">Elements in it.</param>
/// <param name="Marks">Marked content in it: page and number there.</param>
/// <param name="Attributes">Null if it has none.</param>
internal sealed record PdfTag(
    string Reference, string Type, IReadOnlyList<PdfTag> Kids, IReadOnlyList<(string Page, int Mark)> Marks, JsonElement? Attributes)
{
    public IEnumerable<PdfTag> All => Kids.SelectMany(kid => kid.All).Prepend(this);

    public IEnumerable<PdfTag> Of(string type) => All.Where(tag => tag.Type == type);

    public string? Attribute(string key) =>
        Attributes is { } all && all.TryGetProperty(key, out var value) ? value.ToString() : null;

    /// <summary>The types alone: <c>L(LI(Lbl LBody))</c>.</summary>
    public string Shape => Type[1..] + (Kids.Count == 0 ? "" : $"({string.Join(' ', Kids.Select(kid => kid.Shape))})");
}
