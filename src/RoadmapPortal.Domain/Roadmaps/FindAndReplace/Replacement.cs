using System.Text;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.FindAndReplace;

/// <summary>Other words in the place of those found; all else stays as it is.</summary>
/// <param name="With">None to take the words out.</param>
/// <param name="Columns">Where to look; empty for every column.</param>
public sealed record Replacement(WordSearch Search, string With, IReadOnlyList<ColumnKind> Columns)
{
    public IReadOnlyList<Refusal> WhyNot() =>
        With.Length > WordSearch.Longest ? [.. Search.WhyNot(), WordSearch.WordsFit.Refuse(WordSearch.Longest, With.Length)] : Search.WhyNot();

    public bool LooksInto(ColumnKind column) => Columns.Count == 0 || Columns.Contains(column);

    /// <summary>The words as a cell keeps them after it.</summary>
    /// <param name="places">Those where <see cref="Search"/> finds its words in the text.</param>
    public string In(string text, IReadOnlyList<TextPlace> places)
    {
        var changed = new StringBuilder(text.Length);
        var done = 0;
        foreach (var place in places)
        {
            changed.Append(text, done, place.Start - done).Append(With);
            done = place.End;
        }

        return Cells.Clean(changed.Append(text, done, text.Length - done).ToString());
    }

    /// <summary>Where the new words stand in a text whose places were written over.</summary>
    internal IReadOnlyList<TextPlace> PlacesAfter(IReadOnlyList<TextPlace> places)
    {
        var length = Cells.Clean(With).Length;
        return length == 0 ? [] : [.. places.Select((place, at) => new TextPlace(place.Start + (at * (length - place.Length)), length))];
    }
}
