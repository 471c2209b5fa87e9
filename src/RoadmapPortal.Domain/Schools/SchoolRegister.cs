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

    private readonly bool[] isFormer;

    /// <param name="periodBegins">Schools closed by then are former ones; without it none is.</param>
    public SchoolRegister(IEnumerable<School> all, DateOnly? periodBegins)
    {
        schools = [.. all.OrderBy(school => school.PrintOrder)];
        isFormer = [.. schools.Select(school => periodBegins is { } begins && school.IsFormer(begins))];
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

        // Former schools last: a new «СОШ № 3» is not mistaken for the closed one.
        foreach (var index in Enumerable.Range(0, schools.Length).OrderBy(IsFormer))
        {
            var school = schools[index];
            if (school.Number is { } number && !byKind.TryAdd((school.Kind, number), index) && !IsFormer(index))
            {
                byKind[(school.Kind, number)] = Several;
            }
        }
    }

    public int Count => schools.Length;

    public School this[int index] => schools[index];

    public bool IsFormer(int index) => isFormer[index];

    /// <summary>The open school that a closed one is a part of now, over however many mergers.</summary>
    public School? SuccessorOf(School closed)
    {
        var at = closed;
        for (var step = 0; at?.MergedInto is { } into && step < schools.Length; step++)
        {
            at = Array.Find(schools, school => school.Id == into);
        }

        return at is { ClosedOn: null } && at != closed ? at : null;
    }

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
