using System.Numerics;

namespace RoadmapPortal.Domain.Texts;

/// <summary>
/// The words of a text without their grammatical endings, so that «дорожная карта» and «дорожной карты» are the same words. Prepositions
/// and the like are left out. Stems are kept as hashes: they are compared, never shown.
/// </summary>
public sealed class WordStems
{
    public static readonly WordStems None = new([]);

    /// <summary>Longest first; the first that leaves three letters is cut. Nouns, adjectives and participles: titles have few verbs.</summary>
    private static readonly string[] Endings =
    [
        "остями", "остью", "ости", "ость", "иями", "ыми", "ими", "ями", "ами", "ого", "его", "ому", "ему", "иях", "иям", "ием", "ией", "ать", "ять", "ить", "ов", "ев", "ей", "ий",
        "ый", "ой", "ая", "яя", "ое", "ее", "ие", "ые", "ую", "юю", "ом", "ем", "ам", "ям", "ах", "ях", "ых", "их", "ым", "им", "ия", "ию", "ии",
        "ью", "ть", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = new HashSet<string>(StringComparer.Ordinal)
    {
        "а", "в", "во", "для", "до", "его", "ее", "за", "и", "из", "или", "их", "к", "ко", "на", "над", "не", "о", "об", "от", "по", "под", "при", "с",
        "со", "том", "у", "числе", "что", "это", "как", "также", "г", "гг", "т",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestWord = 64;

    private readonly ulong[] inOrder;
    private readonly ulong[] distinct;
    private readonly ulong marks;

    private WordStems(List<ulong> stems)
    {
        inOrder = [.. stems];
        distinct = [.. stems];
        Array.Sort(distinct);
        var last = 0;
        for (var at = 1; at < distinct.Length; at++)
        {
            if (distinct[at] != distinct[last])
            {
                distinct[++last] = distinct[at];
            }
        }

        Array.Resize(ref distinct, Math.Min(last + 1, distinct.Length));
        foreach (var stem in distinct)
        {
            marks |= 1UL << (int)(stem & 63);
        }
    }

    /// <summary>How many different words there are.</summary>
    public int Count => distinct.Length;

    /// <summary>The first word: the deed, in the title of an activity. Nothing in an empty text.</summary>
    public ulong? First => inOrder.Length == 0 ? null : inOrder[0];

    /// <summary>As they follow one another.</summary>
    internal ReadOnlySpan<ulong> InOrder => inOrder;

    /// <summary>Each once, ascending.</summary>
    internal ReadOnlySpan<ulong> Distinct => distinct;

    public static WordStems Of(string text) => Of([text]);

    /// <summary>The words of several texts as if they stood in one.</summary>
    public static WordStems Of(IEnumerable<string> texts)
    {
        var stems = new List<ulong>();
        foreach (var text in texts)
        {
            var at = 0;
            while (TryNext(text, ref at, out _, out var stem))
            {
                stems.Add(stem);
            }
        }

        return stems.Count == 0 ? None : new WordStems(stems);
    }

    /// <summary>The next word that counts, from a place on.</summary>
    /// <param name="at">Where to begin; afterwards, where the word ends.</param>
    /// <returns>False if there is none left.</returns>
    public static bool TryNext(string text, ref int at, out TextPlace place, out ulong stem)
    {
        Span<char> word = stackalloc char[LongestWord];
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                if (at - start < LongestWord)
                {
                    word[at - start] = Letter(text[at]);
                }

                at++;
            }

            var form = word[..Math.Min(at - start, LongestWord)];
            if (form.Length > 0 && !Small.Contains(form))
            {
                place = new TextPlace(start, at - start);
                stem = Hash(Cut(form));
                return true;
            }

            at += form.Length == 0 ? 1 : 0;
        }

        (place, stem) = (default, 0);
        return false;
    }

    public bool Contains(ulong stem) => (marks & (1UL << (int)(stem & 63))) != 0 && Array.BinarySearch(distinct, stem) >= 0;

    /// <summary>How many different words the two have in common.</summary>
    public int InCommonWith(WordStems other)
    {
        var (mine, theirs, common) = (0, 0, 0);
        while (mine < distinct.Length && theirs < other.distinct.Length)
        {
            switch (distinct[mine].CompareTo(other.distinct[theirs]))
            {
                case 0:
                    (mine, theirs, common) = (mine + 1, theirs + 1, common + 1);
                    break;
                case < 0:
                    mine++;
                    break;
                default:
                    theirs++;
                    break;
            }
        }

        return common;
    }

    /// <summary>Words in common, of all words of the two: 0 for strangers, 1 for the same words in whatever order.</summary>
    public double LikenessTo(WordStems other)
    {
        var common = InCommonWith(other);
        var all = Count + other.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>A cheap upper bound of <see cref="LikenessTo"/>: never less, so that most pairs need no closer look.</summary>
    public double LikenessAtMost(WordStems other)
    {
        var common = Math.Min(Count - BitOperations.PopCount(marks & ~other.marks), other.Count - BitOperations.PopCount(other.marks & ~marks));
        var all = Count + other.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private static char Letter(char sign)
    {
        var lower = char.ToLowerInvariant(sign);
        return lower == 'ё' ? 'е' : lower;
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word)
    {
        // «обучающихся», «обучающимися»
        if (word.Length >= 7 && (word.EndsWith("ся") || word.EndsWith("сь")))
        {
            word = word[..^2];
        }

        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>FNV-1a, mixed at the end so that its low bits serve as marks.</summary>
    private static ulong Hash(ReadOnlySpan<char> stem)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in stem)
        {
            hash = (hash ^ letter) * 1_099_511_628_211UL;
        }

        return hash ^ (hash >> 29);
    }
}
