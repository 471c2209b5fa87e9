using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.People;

/// <summary>
/// Finds a municipality's directory entries in the words of a responsible cell, with or without commas
/// («Отдел образования РМК МЦДК»): the longest spelling that fits wins, whole words only. Persons are found with the initials
/// before or after the surname, and with the surname in any case.
/// </summary>
public sealed class ResponsibleDirectory
{
    private readonly SpellingIndex<Responsible> spellings;
    private readonly PersonIndex persons;

    public ResponsibleDirectory(IEnumerable<Responsible> entries)
    {
        var all = entries.ToList();
        spellings = new SpellingIndex<Responsible>(
            [.. all.Select(entry => (entry.Label, entry)), .. all.SelectMany(entry => entry.Aliases.Select(alias => (alias, entry)))]);
        persons = new PersonIndex(all);
    }

    /// <summary>The entries named, each once, in the order of the words.</summary>
    public IReadOnlyList<Responsible> Find(string words) => [.. Read(words).Named.Select(named => named.Entry).Distinct()];

    /// <summary>Why a spelling is not taken in, as a new entry or as another name of one.</summary>
    public IReadOnlyList<Refusal> WhyNotLearn(string spelling)
    {
        var words = spelling.Trim();
        if (words.Length is 0 or > Responsible.LongestSpelling || words.Contains('\n'))
        {
            return [Responsible.SpellingFits.Refuse(Responsible.LongestSpelling)];
        }

        return Read(words).Unknown.Count == 0 ? [Responsible.IsNotKnownYet.Refuse(words)] : [];
    }

    /// <summary>Every entry named, with its place, and what no entry covers.</summary>
    public ResponsibleReading Read(string words) => new ResponsibleReader(spellings, persons, words).Read();
}
