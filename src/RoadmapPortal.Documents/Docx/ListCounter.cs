using System.Globalization;

namespace RoadmapPortal.Documents.Docx;

/// <summary>Where an item stands: the list's id and the level in it, from 0.</summary>
internal readonly record struct ListPlace(int List, int Level);

/// <summary>
/// Counts the items of one list as word processors do, and sets the counter anew wherever the printed label says something else
/// («5.2.» twice, a gap), so that the paper says what the order says and items put in later are counted on from there.
/// </summary>
internal sealed class ListCounter(WordNumbering numbering)
{
    private const int Greatest = 9_999;

    private readonly CountedDefinition definition = new();

    /// <summary>By level; 0 before the first item.</summary>
    private readonly int[] counts = new int[WordNumbering.Levels];

    /// <summary>The list that items of a level belong to; 0 if the one of all.</summary>
    private readonly int[] lists = new int[WordNumbering.Levels];

    private int defined = -1;
    private int whole;

    /// <summary>The item's place if counting gives its label; none if the label has to be typed.</summary>
    /// <param name="level">From 0.</param>
    public ListPlace? PlaceOf(string label, int level)
    {
        if (level >= WordNumbering.Levels)
        {
            return null;
        }

        if (IsBullet(label))
        {
            return new ListPlace(numbering.Bullet(label, inCell: false), level);
        }

        return NumberOf(label, level) is { } number && definition.Takes(level, number.Form) ? Count(level, number.Own) : null;
    }

    public static bool IsBullet(string label) =>
        label.Length is 1 or 2 && label.All(sign => !char.IsLetterOrDigit(sign) && !char.IsWhiteSpace(sign) && !char.IsSurrogate(sign) && sign != '%');

    private ListPlace Count(int level, int own)
    {
        if (defined < 0)
        {
            defined = numbering.Define(definition);
            whole = numbering.Add(defined);
        }

        if (own != counts[level] + 1)
        {
            lists[level] = numbering.Add(defined, level, own);
        }

        counts[level] = own;
        Array.Clear(counts, level + 1, counts.Length - level - 1);
        Array.Clear(lists, level + 1, lists.Length - level - 1);
        return new ListPlace(lists[level] == 0 ? whole : lists[level], level);
    }

    /// <summary>The last number of a label, if what stands before it are the numbers of the items above.</summary>
    private (int Own, NumberForm Form)? NumberOf(string label, int level)
    {
        var ending = label is [.., '.' or ')'] ? label[^1..] : "";
        var parts = label[..^ending.Length].Split('.');
        var isFull = parts.Length == level + 1;
        if ((!isFull && parts.Length != 1) || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var own) || own is 0 or > Greatest)
        {
            return null;
        }

        var wanted = counts.Take(isFull ? level : 0).Append(own).Select(number => number.ToString(CultureInfo.InvariantCulture));
        return parts.SequenceEqual(wanted) ? (own, new NumberForm(isFull, ending)) : null;
    }
}
