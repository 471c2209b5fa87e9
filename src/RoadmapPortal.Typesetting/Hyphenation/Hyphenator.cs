using System.Buffers;
using System.Collections.Concurrent;

namespace RoadmapPortal.Typesetting.Hyphenation;

/// <summary>
/// Tells where single words may be divided: patterns, bounded by what Russian orthography forbids whatever a pattern
/// says (Правила русской орфографии и пунктуации, 1956, § 117–121). Safe to use from many threads; remembers the words it was
/// asked for.
/// </summary>
public sealed class Hyphenator
{
    /// <summary>Longer words stay whole: so many letters have a bit for each place.</summary>
    internal const int LongestWord = 63;

    /// <summary>Shorter words stay whole.</summary>
    private const int ShortestWord = 5;

    /// <summary>Letters that stay on the line, and that go to the next: «-ся» alone is legal but no gain.</summary>
    private const int LeastBefore = 2, LeastAfter = 3;

    /// <summary>
    /// An office's vocabulary, some 3 MB; never more than 6 MB, since no word is longer than <see cref="LongestWord"/>.
    /// Beyond it memory begins anew.
    /// </summary>
    private const int MostWords = 20_000;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("аеёиоуыэюя");

    private static readonly Lazy<Hyphenator> Shipped = new(ReadShipped);

    private readonly HyphenationPatterns patterns;
    private readonly ConcurrentDictionary<string, ulong> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> knownOf;
    private int count;

    private Hyphenator(HyphenationPatterns patterns)
    {
        this.patterns = patterns;
        knownOf = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Read at the first call, once per process.</summary>
    public static Hyphenator Russian => Shipped.Value;

    /// <summary>The hyphenator of a language (BCP 47); null for languages whose words are left whole.</summary>
    public static Hyphenator? For(string? language) =>
        language is not null && (language == "ru" || language.StartsWith("ru-", StringComparison.OrdinalIgnoreCase)) ? Russian : null;

    /// <summary>
    /// Bit n is set where the word may be divided before its letter n, counted from 0. Words that are not of Russian
    /// letters alone, or longer than 63 letters, have none.
    /// </summary>
    public ulong BreaksOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord)
            return 0;
        if (knownOf.TryGetValue(word, out var breaks))
            return breaks;
        breaks = Divide(word);
        if (Interlocked.Increment(ref count) > MostWords)
        {
            known.Clear();
            Interlocked.Exchange(ref count, 1);
        }
        knownOf[word] = breaks;
        return breaks;
    }

    private ulong Divide(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        var breaks = patterns.BreaksOf(lower);
        for (var at = 1; at < word.Length; at++)
        {
            if (at < LeastBefore || word.Length - at < LeastAfter || !MayDivide(lower, at))
                breaks &= ~(1UL << at);
        }
        return breaks;
    }

    /// <summary>A vowel on either side, and no ь, ъ, й or ы at the start of a line.</summary>
    private static bool MayDivide(ReadOnlySpan<char> word, int at) =>
        word[at] is not ('ь' or 'ъ' or 'й' or 'ы') && word[..at].ContainsAny(Vowels) && word[at..].ContainsAny(Vowels);

    private static Hyphenator ReadShipped()
    {
        const string name = "hyph_ru_RU.dic";
        using var file = typeof(Hyphenator).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The patterns {name} are not part of this build.");
        return new Hyphenator(HyphenationPatterns.Read(file));
    }
}
