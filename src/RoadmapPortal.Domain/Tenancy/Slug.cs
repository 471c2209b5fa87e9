using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Tenancy;

/// <summary>A municipality's word in addresses and on the command line: <c>sochi</c>, <c>shkola-12</c>.</summary>
public sealed partial record Slug
{
    /// <summary>Words in whose place the public register has pages of its own (<c>/p/check</c>): a municipality of that name could not be reached.</summary>
    public static readonly IReadOnlyList<string> Reserved = ["check", "search"];

    private Slug(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">The text is not 2–40 of <c>a-z 0-9 -</c> beginning with a letter, or one of <see cref="Reserved"/>.</exception>
    public static Slug Parse(string text) =>
        TryParse(text, out var slug) ? slug : throw new FormatException($"Not a slug: '{text}'.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out Slug? slug)
    {
        slug = text is not null && Form().IsMatch(text) && !Reserved.Contains(text) ? new Slug(text) : null;
        return slug is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^(?=.{2,40}\z)[a-z](-?[a-z0-9])+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
