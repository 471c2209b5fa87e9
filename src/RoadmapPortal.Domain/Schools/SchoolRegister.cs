using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>A municipality's schools by what they are called; a school is its place in the printing order.</summary>
internal sealed class SchoolRegister
{
    private const int None = -1;

    /// <summary>Two schools of one kind have this number.</summary>
    private const int Several = -2;

    private readonly School[] schools;
    private readonly SpellingIndex<int> byName;
    private readonly Dictionary<int, int> byPlainNumber = [];
    private readonly Dictionary<(SchoolKind Kind, int Number), int> byKind = [];

    public SchoolRegister(IEnumerable<School> all)
    {
        schools = [.. all.OrderBy(school => school.PrintOrder)];
        var labels = schools.Select((school, index) => (Words: school.Label, Index: index));
        var aliases = schools.SelectMany((school, index) => school.Aliases.Select(alias => (Words: alias, Index: index)));
        var names = labels.Concat(aliases).ToList();
        byName = new SpellingIndex<int>(names);
        foreach (var (words, index) in names)
        {
            if (SchoolNumber.At(words, 0) is { } number && number.End == words.Length)
            {
                byPlainNumber.TryAdd(number.Value, index);
            }
        }

        foreach (var (school, index) in schools.Select((school, index) => (school, index)))
        {
            if (school.Number is { } number && !byKind.TryAdd((school.Kind, number), index))
            {
                byKind[(school.Kind, number)] = Several;
            }
        }
    }

    public int Count => schools.Length;

    public School this[int index] => schools[index];

    /// <summary>A label or an alias that stands at this place of a text; the longest.</summary>
    /// <returns>The end is -1 if there is none.</returns>
    public (int Index, int End) NamedAt(string text, int at) =>
        byName.TryLongest(text, at, out var index, out var end) && !SchoolNumber.GoesOn(text, end) ? (index, end) : (None, None);

    /// <summary>
    /// Without a kind, the school whose label or alias is this number and nothing else: <c>44</c> is never <c>г44</c>. With
    /// one, the only school of the kind with this number, or the one with the plain label that is of no other kind.
    /// </summary>
    /// <returns>-1 if there is none.</returns>
    public int Numbered(SchoolKind? kind, int number)
    {
        var plain = byPlainNumber.GetValueOrDefault(number, None);
        if (kind is not { } named)
        {
            return plain;
        }

        var fits = plain >= 0 && (schools[plain].Kind == named || schools[plain].Kind == SchoolKind.Other);
        return byKind.TryGetValue((named, number), out var index) && index != Several ? index : fits ? plain : None;
    }
}
