using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Tenancy;

/// <summary>A municipality's word in addresses and on the command line: <c>sochi</c>, <c>shkola-12</c>.</summary>
public sealed partial record Slug
{
    private Slug(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">The text is not 2–40 of <c>a-z 0-9 -</c> beginning with a letter.</exception>
    public static Slug Parse(string text) =>
        TryParse(text, out var slug) ? slug : throw new FormatException($"Not a slug: '{text}'.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out Slug? slug)
    {
        slug = text is not null && Form().IsMatch(text) ? new Slug(text) : null;
        return slug is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z](-?[a-z0-9]){1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
