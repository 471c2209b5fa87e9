using System.Text;

namespace RoadmapPortal.Domain.Texts;

/// <summary>What was taken out of a text and put into it, word by word, as a person would mark it with a pencil.</summary>
public static class WordDiff
{
    /// <summary>Of two texts that share less, each is shown whole: a few «и» and «в» in common are no text in common.</summary>
    private const int LeastSharePercent = 20;

    /// <summary>The pieces in reading order: without the added ones the earlier text, without the removed ones the later.</summary>
    public static IReadOnlyList<TextPiece> Between(string before, string after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (earlier, later) = (Words(before), Words(after));
        var script = EditScript.Between(Numbered(earlier, numbers), Numbered(later, numbers));
        if (script is null)
        {
            return Pieces([new Hunk(before, after, "")]);
        }

        var hunks = Joined(Hunks(earlier, later, script));
        var kept = hunks.Sum(hunk => hunk.Kept.Length);
        var isAnother = kept * 100 < Math.Min(before.Length, after.Length) * LeastSharePercent;
        return Pieces(isAnother ? [new Hunk(before, after, "")] : hunks);
    }

    /// <summary>Runs of letters and digits, runs of spaces, and every other sign by itself: together the text.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + (char.IsSurrogatePair(text, at) ? 2 : 1);
            while (end < text.Length && ((IsOfAWord(text[at]) && IsOfAWord(text[end])) || (char.IsWhiteSpace(text[at]) && text[at] != '\n' && text[end] == text[at])))
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    private static bool IsOfAWord(char sign) => char.IsLetterOrDigit(sign);

    private static int[] Numbered(List<string> words, Dictionary<string, int> numbers)
    {
        var known = new int[words.Count];
        for (var at = 0; at < known.Length; at++)
        {
            known[at] = numbers.TryGetValue(words[at], out var number) ? number : numbers[words[at]] = numbers.Count;
        }

        return known;
    }

    private static List<Hunk> Hunks(List<string> earlier, List<string> later, EditScript script)
    {
        var hunks = new List<Hunk>();
        for (int i = 0, j = 0; i < earlier.Count || j < later.Count;)
        {
            var (removed, added, kept) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
            for (; i < earlier.Count && script.Removed[i]; i++)
            {
                removed.Append(earlier[i]);
            }

            for (; j < later.Count && script.Added[j]; j++)
            {
                added.Append(later[j]);
            }

            for (; i < earlier.Count && j < later.Count && !script.Removed[i] && !script.Added[j]; i++, j++)
            {
                kept.Append(later[j]);
            }

            hunks.Add(new Hunk(removed.ToString(), added.ToString(), kept.ToString()));
        }

        return hunks;
    }

    /// <summary>Two words replaced by two others are one change, whatever space or comma stands between them.</summary>
    private static List<Hunk> Joined(List<Hunk> hunks)
    {
        var joined = new List<Hunk>();
        foreach (var hunk in hunks)
        {
            if (joined.Count > 0 && joined[^1] is var last && !last.Kept.Any(IsOfAWord) && last.Removed.Length + hunk.Removed.Length > 0 && last.Added.Length + hunk.Added.Length > 0
                && last.Removed.Length + last.Added.Length > 0 && hunk.Removed.Length + hunk.Added.Length > 0)
            {
                joined[^1] = new Hunk(last.Removed + last.Kept + hunk.Removed, last.Added + last.Kept + hunk.Added, hunk.Kept);
            }
            else
            {
                joined.Add(hunk);
            }
        }

        return joined;
    }

    private static List<TextPiece> Pieces(IEnumerable<Hunk> hunks) =>
    [
        .. hunks.SelectMany(hunk => new[] { new TextPiece(PieceKind.Removed, hunk.Removed), new TextPiece(PieceKind.Added, hunk.Added), new TextPiece(PieceKind.Kept, hunk.Kept) })
            .Where(piece => piece.Text.Length > 0),
    ];

    /// <summary>A change, and what follows it unchanged.</summary>
    private sealed record Hunk(string Removed, string Added, string Kept);
}
