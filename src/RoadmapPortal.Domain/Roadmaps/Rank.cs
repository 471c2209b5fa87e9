using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// A place in an order that leaves room on both sides, so that moving one row writes one row: a fraction in base 36 without
/// its leading «0,», compared as bytes (collation "C" in the database). Never ends in a zero, hence always has room before it.
/// </summary>
public sealed partial record Rank : IComparable<Rank>
{
    /// <summary>A row moved to and fro a thousand times between the same two has not a quarter of it.</summary>
    private const int Longest = 1_000;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private Rank(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">The text is no fraction in base 36, or ends in a zero.</exception>
    public static Rank Parse(string text) =>
        Form().IsMatch(text) ? new Rank(text) : throw new FormatException($"Not a rank: '{text}'.");

    /// <returns>None if the text is no rank, or a longer one than any order needs.</returns>
    public static Rank? TryParse(string text) => text.Length <= Longest && Form().IsMatch(text) ? new Rank(text) : null;

    /// <summary>A rank between two neighbours; an absent neighbour is the open end.</summary>
    /// <exception cref="ArgumentException">The first does not come before the second.</exception>
    public static Rank Between(Rank? before, Rank? after)
    {
        if (before is not null && after is not null && before.CompareTo(after) >= 0)
        {
            throw new ArgumentException($"There is no place between '{before.Value}' and '{after.Value}'.", nameof(after));
        }

        return new Rank(Middle(before?.Value ?? "", after?.Value));
    }

    /// <summary>Ranks for rows that arrive in order, short and evenly spaced.</summary>
    public static IEnumerable<Rank> Series(int count)
    {
        var width = 1;
        for (long room = Digits.Length; room <= count * 2L; room *= Digits.Length)
        {
            width++;
        }

        var all = (long)Math.Pow(Digits.Length, width);
        for (var i = 1; i <= count; i++)
        {
            yield return new Rank(Spell(all * i / (count + 1), width));
        }
    }

    /// <summary>Ranks for many rows between two neighbours, in order; they get longer with the logarithm of their number only.</summary>
    /// <exception cref="ArgumentException">The first does not come before the second.</exception>
    public static IEnumerable<Rank> SeriesBetween(Rank? before, Rank? after, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var middle = Between(before, after);
        var first = (count - 1) / 2;
        return [.. SeriesBetween(before, middle, first), middle, .. SeriesBetween(middle, after, count - 1 - first)];
    }

    public int CompareTo(Rank? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    public static bool operator <(Rank left, Rank right) => left.CompareTo(right) < 0;

    public static bool operator >(Rank left, Rank right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rank left, Rank right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rank left, Rank right) => left.CompareTo(right) >= 0;

    /// <param name="low">Empty for the open beginning.</param>
    /// <param name="high">Null for the open end.</param>
    private static string Middle(string low, string? high)
    {
        var same = 0;
        while (high is not null && same < high.Length && (same < low.Length ? low[same] : '0') == high[same])
        {
            same++;
        }

        if (same > 0)
        {
            return high![..same] + Middle(same < low.Length ? low[same..] : "", high[same..]);
        }

        var first = low.Length > 0 ? Digits.IndexOf(low[0], StringComparison.Ordinal) : 0;
        var last = high is not null ? Digits.IndexOf(high[0], StringComparison.Ordinal) : Digits.Length;
        if (last - first > 1)
        {
            return Digits[(first + last) / 2].ToString();
        }

        // The first digits are neighbours: keep the low one and go on behind it, or cut the high one after its first digit.
        return high is { Length: > 1 } ? high[..1] : Digits[first] + Middle(low.Length > 1 ? low[1..] : "", null);
    }

    private static string Spell(long number, int width)
    {
        var text = new char[width];
        for (var i = width - 1; i >= 0; i--)
        {
            text[i] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }

        return new string(text).TrimEnd('0');
    }

    [GeneratedRegex(@"^[0-9a-z]*[1-9a-z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
