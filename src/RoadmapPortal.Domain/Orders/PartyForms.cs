using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Orders;

/// <summary>How a party is named in each case, trimmed.</summary>
public sealed record PartyForms
{
    public PartyForms(string name, string genitive, string dative, string accusative, string instrumental) =>
        (Name, Genitive, Dative, Accusative, Instrumental) = (Trim(name), Trim(genitive), Trim(dative), Trim(accusative), Trim(instrumental));

    public string Name { get; }

    public string Genitive { get; }

    public string Dative { get; }

    public string Accusative { get; }

    public string Instrumental { get; }

    internal IReadOnlyList<string> InCases => [Genitive, Dative, Accusative, Instrumental];

    public override string ToString() => string.Join(" / ", new[] { Name, Genitive, Dative, Accusative, Instrumental }.Where(words => words.Length > 0));

    /// <returns>None if the question is none, or the form is not typed.</returns>
    internal string? Answering(string question) => question switch
    {
        "кто" => Name,
        "кого" => OrNone(Genitive),
        "кому" => OrNone(Dative),
        "на кого" => OrNone(Accusative),
        "кем" => OrNone(Instrumental),
        _ => null,
    };

    private static string? OrNone(string words) => words.Length == 0 ? null : words;

    private static string Trim(string words) => Cells.Clean(words).Trim();
}
