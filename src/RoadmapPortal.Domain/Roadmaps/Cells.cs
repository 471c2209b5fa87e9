using System.Collections;
using System.Text;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The words of an activity's cells, verbatim, by column. Immutable; a column without words reads as empty.</summary>
public sealed class Cells : IEquatable<Cells>, IEnumerable<KeyValuePair<ColumnKind, string>>
{
    /// <summary>No real cell of the five documents has more than 700 characters; this leaves room for a pasted page.</summary>
    public const int LongestText = 20_000;

    public static readonly Cells Empty = new([]);

    private readonly SortedDictionary<ColumnKind, string> texts;

    private Cells(SortedDictionary<ColumnKind, string> texts) => this.texts = texts;

    public string this[ColumnKind column] => texts.GetValueOrDefault(column, "");

    public static Cells From(IEnumerable<KeyValuePair<ColumnKind, string>> texts)
    {
        var kept = new SortedDictionary<ColumnKind, string>();
        foreach (var (column, text) in texts)
        {
            Put(kept, column, text);
        }

        return new Cells(kept);
    }

    public Cells With(ColumnKind column, string text)
    {
        var changed = new SortedDictionary<ColumnKind, string>(texts);
        Put(changed, column, text);
        return new Cells(changed);
    }

    /// <summary>
    /// Words as they are kept: as typed, but with one kind of line break and without characters that no paper can print and
    /// the database refuses (NUL and other controls, halves of surrogate pairs).
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && (rune.Value == '\n' || !Rune.IsControl(rune)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    public bool Equals(Cells? other) => ReferenceEquals(this, other) || (other is not null && texts.SequenceEqual(other.texts));

    public override bool Equals(object? obj) => Equals(obj as Cells);

    public override int GetHashCode() =>
        texts.Aggregate(0, (hash, cell) => HashCode.Combine(hash, cell.Key, StringComparer.Ordinal.GetHashCode(cell.Value)));

    public IEnumerator<KeyValuePair<ColumnKind, string>> GetEnumerator() => texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Put(SortedDictionary<ColumnKind, string> texts, ColumnKind column, string text)
    {
        if (text.Length == 0)
        {
            texts.Remove(column);
        }
        else
        {
            texts[column] = text;
        }
    }
}
