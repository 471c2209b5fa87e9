namespace RoadmapPortal.Domain.People;

/// <summary>The persons of a directory by initials and surname, in whatever order and case the two stand.</summary>
internal sealed class PersonIndex
{
    private const int LongestName = 64;

    /// <summary>No entry where the form may mean two persons: «Иванову» is of «Иванов» and of «Иванова».</summary>
    private readonly Dictionary<string, Responsible?>.AlternateLookup<ReadOnlySpan<char>> byName;

    public PersonIndex(IEnumerable<Responsible> entries)
    {
        var names = new List<(string Name, Responsible Entry)>();
        foreach (var entry in entries.Where(entry => entry.Kind == ResponsibleKind.Person))
        {
            names.AddRange(entry.Aliases.Prepend(entry.Label).Select(NameOf).OfType<string>().Select(name => (name, entry)));
        }

        var exact = names.DistinctBy(name => name.Name, StringComparer.Ordinal).ToDictionary(name => name.Name, Responsible? (name) => name.Entry, StringComparer.Ordinal);
        var forms = names.SelectMany(name => SurnameForms.Of(name.Name).Select(form => (form, name.Entry))).Where(form => !exact.ContainsKey(form.form)).Distinct();
        foreach (var form in forms.GroupBy(form => form.form, form => form.Entry, StringComparer.Ordinal).ToList())
        {
            exact[form.Key] = form.Count() == 1 ? form.First() : null;
        }

        byName = exact.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Responsible? Find(string text, PersonName name)
    {
        Span<char> key = stackalloc char[LongestName];
        return byName.TryGetValue(key[..name.Fold(text, key)], out var entry) ? entry : null;
    }

    private static string? NameOf(string words)
    {
        var trimmed = words.Trim();
        if (PersonName.At(trimmed, 0) is not { } name || name.End != trimmed.Length)
        {
            return null;
        }

        Span<char> key = stackalloc char[LongestName];
        var length = name.Fold(trimmed, key);
        return length == 0 ? null : new string(key[..length]);
    }
}
