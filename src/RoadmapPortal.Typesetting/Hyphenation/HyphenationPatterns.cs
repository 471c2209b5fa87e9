using System.Text;

namespace RoadmapPortal.Typesetting.Hyphenation;

/// <summary>
/// Liang's patterns for the Russian alphabet (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983) as a tree of
/// letters: each pattern says with a digit how strongly it is for (odd) or against (even) a break. Read once, then
/// immutable.
/// </summary>
internal sealed class HyphenationPatterns
{
    /// <summary>Letters а to я and, in place 0, the edge of the word.</summary>
    private const int Letters = 33;

    private const int LongestWord = 63;

    private readonly List<ushort> children = [.. new ushort[Letters]];
    private readonly List<byte[]?> strengths = [null];
    private readonly Dictionary<string, ulong> exceptions = [];
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> exceptionOf;

    private HyphenationPatterns() => exceptionOf = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Reads a file of patterns, one a line in KOI8-R, and after <c>\hyphenation{</c> whole words with their hyphens.
    /// </summary>
    public static HyphenationPatterns Read(Stream file)
    {
        using var reader = new StreamReader(file, CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!);
        var patterns = new HyphenationPatterns();
        var inExceptions = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('\\'))
                inExceptions = true;
            else if (inExceptions)
                patterns.AddException(line);
            else if (line.All(character => character == '.' || char.IsAsciiDigit(character) || IndexOf(character) > 0))
                patterns.Add(line);
        }
        return patterns;
    }

    /// <summary>Bit n is set where a word may be broken before its letter n; of letters beyond the 63rd nothing is said.</summary>
    /// <param name="word">Lower-case Russian letters; any other character gives no break at all.</param>
    public ulong BreaksOf(ReadOnlySpan<char> word)
    {
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        if (exceptionOf.TryGetValue(word, out var known))
            return known;
        Span<int> letters = stackalloc int[LongestWord + 2];
        letters[0] = letters[word.Length + 1] = 0;
        for (var i = 0; i < word.Length; i++)
        {
            letters[i + 1] = IndexOf(word[i]);
            if (letters[i + 1] < 0)
                return 0;
        }
        return BreaksOf(letters[..(word.Length + 2)]);
    }

    private ulong BreaksOf(ReadOnlySpan<int> letters)
    {
        Span<byte> strongest = stackalloc byte[LongestWord + 3];
        strongest.Clear();
        for (var start = 0; start < letters.Length; start++)
        {
            var node = 0;
            for (var at = start; at < letters.Length && (node = children[(node * Letters) + letters[at]]) != 0; at++)
            {
                if (strengths[node] is not { } pattern)
                    continue;
                for (var i = 0; i < pattern.Length; i++)
                    strongest[start + i] = Math.Max(strongest[start + i], pattern[i]);
            }
        }
        // Place n of the word with its edges is before letter n - 1 of the word itself.
        var breaks = 0UL;
        for (var letter = 1; letter < letters.Length - 2; letter++)
        {
            if (strongest[letter + 1] % 2 == 1)
                breaks |= 1UL << letter;
        }
        return breaks;
    }

    private void Add(string pattern)
    {
        var node = 0;
        var pending = new List<byte> { 0 };
        foreach (var character in pattern)
        {
            if (char.IsAsciiDigit(character))
            {
                pending[^1] = (byte)(character - '0');
                continue;
            }
            node = ChildOf(node, character == '.' ? 0 : IndexOf(character));
            pending.Add(0);
        }
        if (node != 0)
            strengths[node] = [.. pending];
    }

    private int ChildOf(int node, int letter)
    {
        var place = (node * Letters) + letter;
        if (children[place] == 0)
        {
            children[place] = (ushort)strengths.Count;
            strengths.Add(null);
            children.AddRange(new ushort[Letters]);
        }
        return children[place];
    }

    private void AddException(string word)
    {
        var letters = word.Replace("-", "", StringComparison.Ordinal);
        if (letters.Length is 0 or > LongestWord || letters.Any(letter => IndexOf(letter) < 0))
            return;
        var breaks = 0UL;
        var hyphens = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] == '-')
                breaks |= 1UL << (at - hyphens++);
        }
        exceptions[letters] = breaks;
    }

    /// <summary>ё behaves as е, as in the patterns' source.</summary>
    private static int IndexOf(char letter) => letter switch
    {
        >= 'а' and <= 'я' => letter - 'а' + 1,
        'ё' => 'е' - 'а' + 1,
        _ => -1,
    };
}
