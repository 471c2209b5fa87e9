using System.Text.RegularExpressions;
using RoadmapPortal.Web.Features.PublicRegister.Browse;

namespace RoadmapPortal.Web.Features.PublicRegister.Search;

/// <summary>What is searched for, as it was understood.</summary>
/// <param name="Words">Without needless spaces; empty before anything was typed.</param>
/// <param name="Slug">Of the municipality; none to search in all.</param>
/// <param name="Page">From 1.</param>
public sealed partial record SearchWish(string Words, string? Slug, int Page)
{
    public const int LongestWords = 200;

    /// <summary>Nobody reads further.</summary>
    public const int MostPages = 50;

    public bool IsTooLong => Words.Length > LongestWords;

    /// <returns>None if the page is no number of a page, or the municipality is none.</returns>
    public static SearchWish? Read(IQueryCollection query)
    {
        var words = Space().Replace(query["q"].ToString(), " ").Trim();
        var town = query["town"].ToString();
        return TownWish.PageOf(query) is { } page and <= MostPages && (town.Length == 0 || Domain.Tenancy.Slug.TryParse(town, out _))
            ? new SearchWish(words, town.Length == 0 ? null : town, page)
            : null;
    }

    public string AddressIn(string? slug) => $"{PublicAddress.Search}?q={Uri.EscapeDataString(Words)}{(slug is null ? "" : $"&town={slug}")}";

    /// <summary>Control signs too: the database takes no NUL.</summary>
    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
