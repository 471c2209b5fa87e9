namespace RoadmapPortal.Domain.Schedules.Words;

/// <summary>One word as the lexicon knows it, whatever its case and keyboard.</summary>
internal static class WordForm
{
    private const string Latin = "aceopxykmtbh";
    private const string Cyrillic = "асеорхукмтвн";

    /// <summary>Lower case, «е» for «ё», Cyrillic for the Latin letters that look the same on paper (check 9 tells the author about those).</summary>
    public static (TokenKind Kind, int Value) Recognise(ReadOnlySpan<char> word)
    {
        if (word.Length > Lexicon.LongestWord)
        {
            return (TokenKind.Unknown, 0);
        }

        if (Roman(word) is > 0 and var ordinal)
        {
            return (TokenKind.Ordinal, ordinal);
        }

        Span<char> form = stackalloc char[word.Length];
        for (var at = 0; at < word.Length; at++)
        {
            form[at] = Letter(word[at]);
        }

        return Lexicon.Find(form);
    }

    private static char Letter(char typed)
    {
        var lower = char.ToLowerInvariant(typed);
        return lower switch
        {
            'ё' => 'е',
            < 'а' when Latin.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var at => Cyrillic[at],
            _ => lower,
        };
    }

    /// <summary>I to IV with the Latin letter or the Cyrillic І, or in one sign (Ⅱ); 0 for other words.</summary>
    private static int Roman(ReadOnlySpan<char> word)
    {
        if (word is [>= 'Ⅰ' and <= 'Ⅳ'])
        {
            return word[0] - 'Ⅰ' + 1;
        }

        if (word is [var one, 'V' or 'v'] && IsOne(one))
        {
            return 4;
        }

        foreach (var letter in word)
        {
            if (!IsOne(letter))
            {
                return 0;
            }
        }

        return word.Length <= 3 ? word.Length : 0;
    }

    private static bool IsOne(char letter) => letter is 'I' or 'i' or 'І' or 'і';
}
