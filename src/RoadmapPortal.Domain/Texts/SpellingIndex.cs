namespace RoadmapPortal.Domain.Texts;

/// <summary>Finds which of many spellings stands at a place of a text; looks only at those that begin with the same word.</summary>
internal sealed class SpellingIndex<T>
{
    /// <summary>A longer first word is shortened to this in the index; the comparison is of the whole.</summary>
    private const int LongestKey = 32;

    private readonly Dictionary<string, (string Folded, T Value)[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    private readonly bool mayRunIntoNumber;

    /// <param name="spellings">Of equal ones the first counts; empty ones do not.</param>
    /// <param name="mayRunIntoNumber">Whether a spelling may stand before a number without a space: «СОШ2».</param>
    public SpellingIndex(IEnumerable<(string Words, T Value)> spellings, bool mayRunIntoNumber = false)
    {
        this.mayRunIntoNumber = mayRunIntoNumber;
        byFirstWord = spellings.Select(spelling => (Folded: Spelling.Fold(spelling.Words), spelling.Value))
            .Where(spelling => spelling.Folded.Length > 0)
            .DistinctBy(spelling => spelling.Folded, StringComparer.Ordinal)
            .GroupBy(spelling => spelling.Folded[..Math.Min(LongestKey, Spelling.RunEnd(spelling.Folded, 0))], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(spelling => spelling.Folded.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest spelling that stands here, whole words only.</summary>
    /// <param name="at">Where a word or a sign begins.</param>
    /// <param name="end">-1 if none stands here.</param>
    public bool TryLongest(string text, int at, out T value, out int end)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = Math.Min(LongestKey, Spelling.RunEnd(text, at) - at);
        for (var sign = 0; sign < length; sign++)
        {
            key[sign] = Spelling.Fold(text[at + sign]);
        }

        if (byFirstWord.TryGetValue(key[..length], out var candidates))
        {
            foreach (var (folded, candidate) in candidates)
            {
                end = Spelling.EndOf(folded, text, at);
                if (end >= 0 && (!Spelling.IsInsideWord(text, end) || (mayRunIntoNumber && char.IsDigit(text[end]))))
                {
                    value = candidate;
                    return true;
                }
            }
        }

        (value, end) = (default!, -1);
        return false;
    }
}
