using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Schools;

/// <summary>
/// A municipality's schools as its lists name them. Reads «Сош №№ 2,6,10» and «1, г44, НОШ № 80», and prints the same way.
/// A label is matched whole: «80» is never «НОШ № 80». What is not understood is reported, never marked silently.
/// </summary>
public sealed partial class SchoolList
{
    private readonly Dictionary<string, School> byWords = new(StringComparer.Ordinal);

    public SchoolList(IEnumerable<School> schools)
    {
        foreach (var school in schools.OrderBy(school => school.PrintOrder))
        {
            foreach (var words in school.Aliases.Append(school.Label))
            {
                byWords.TryAdd(Key(words), school);
            }
        }
    }

    public SchoolListReading Read(string text)
    {
        var found = new List<School>();
        var unknown = new List<string>();
        var lead = LeadingWords().Match(text);
        foreach (var token in text[lead.Length..].Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!byWords.TryGetValue(Key(token), out var school))
            {
                unknown.Add(token);
            }
            else if (!found.Contains(school))
            {
                found.Add(school);
            }
        }

        return new SchoolListReading(found, unknown);
    }

    /// <summary>Labels in the municipality's order, separated as documents separate them: «1, 2, г44».</summary>
    public static string Print(IEnumerable<School> schools) =>
        string.Join(", ", schools.OrderBy(school => school.PrintOrder).Select(school => school.Label));

    private static string Key(string words) => Spaces().Replace(words, "").ToUpperInvariant();

    /// <summary>«Сош №№ », «Сош № », «Сош » before the first number, as the Novorossiysk audit types it. «НОШ № 80» is a label, not such a lead.</summary>
    [GeneratedRegex(@"^\s*(СОШ|Сош|сош)\s*№{0,2}\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingWords();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}

/// <summary>What a typed list of schools means, in the order typed, and the words that mean no school of this municipality.</summary>
public sealed record SchoolListReading(IReadOnlyList<School> Schools, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether the words name exactly these schools, in whatever order.</summary>
    public bool Means(IReadOnlyCollection<School> schools) =>
        Unknown.Count == 0 && Schools.Count == schools.Count && Schools.All(schools.Contains);
}
