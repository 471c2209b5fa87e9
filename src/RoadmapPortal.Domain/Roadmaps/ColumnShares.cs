namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>How a table's width is divided where its author said so.</summary>
public static class ColumnShares
{
    /// <summary>In percent: on a sheet of A4 on its side a narrower column would have no room for a word of three letters.</summary>
    public const int Least = 4;

    /// <summary>In percent.</summary>
    public const int Most = 80;

    /// <summary>
    /// The parts of the whole width that columns get, from 0 to 1; none for those that are as wide as their words ask. Columns may have
    /// been hidden or left out since the shares were given: what is given is then stretched, or gives way to the others.
    /// </summary>
    /// <param name="given">In percent, by column; none where the author left it open.</param>
    public static IReadOnlyList<double?> Of(IReadOnlyList<int?> given)
    {
        var sum = given.Sum(share => share ?? 0);
        var open = given.Count(share => share is null);
        double room = 100 - (Least * open);
        var factor = sum == 0 ? 0 : open == 0 || sum > room ? room / sum : 1;
        return [.. given.Select(share => share * factor / 100)];
    }

    /// <summary>
    /// The least share in which a column shows its longest word whole. An estimate, since faces, sizes and sheets differ: a letter of the
    /// usual table type on the usual sheet, 250 mm of text. Words of more letters than a line should hold are divided anyway.
    /// </summary>
    public static int Needed(string word)
    {
        const int longest = 20;
        const double letter = 1.75, sides = 3, sheet = 250;
        return Math.Max(Least, (int)Math.Ceiling(((Math.Min(word.Length, longest) * letter) + sides) * 100 / sheet));
    }
}
