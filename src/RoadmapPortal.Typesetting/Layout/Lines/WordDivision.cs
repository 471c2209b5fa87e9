using RoadmapPortal.Typesetting.Hyphenation;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// Finds the words in a text that may be divided at all. Abbreviations (ФИОКО), addresses, numbers and words that the
/// author has marked with soft hyphens are left alone.
/// </summary>
internal static class WordDivision
{
    /// <summary>Longer words of capitals alone are words of a heading, not abbreviations.</summary>
    private const int LongestAbbreviation = 7;

    /// <summary>So many letters at least stand between a compound word's own hyphen and another: not «город-ку-».</summary>
    private const int LeastAfterHyphen = 3;

    /// <summary>Longer runs of letters are no words of a language.</summary>
    private const int MostLetters = Hyphenator.LongestWord;

    /// <summary>A stretch without spaces that reaches farther than this from a word is not prose; keeps the search in an endless one short.</summary>
    private const int FarthestSpace = 255;

    /// <summary>The last place after one and not after another where a word may be divided; -1 if there is none.</summary>
    /// <param name="isNeeded">No line holds the word: even a long word of capitals or a surname beside its initials is divided.</param>
    public static int LastBetween(ShapedText text, Hyphenator hyphenator, int from, int to, bool isNeeded)
    {
        var characters = text.Characters.AsSpan(0, text.Length);
        for (var at = to; at > from;)
        {
            var start = at;
            while (start > 0 && at - start <= MostLetters && char.IsLetter(characters[start - 1]))
                start--;
            var end = at;
            while (start < at && end - start <= MostLetters && end < characters.Length && char.IsLetter(characters[end]))
                end++;
            var word = characters[start..end];
            if (word.Length is > 0 and <= MostLetters && MayDivide(word, isNeeded) && (isNeeded || !IsNameWithInitials(characters, start, end))
                && IsWordOfProse(characters, start, end))
            {
                var breaks = hyphenator.BreaksOf(word);
                var least = start > 0 && characters[start - 1] == '-' ? LeastAfterHyphen : 1;
                for (var place = at - start; breaks != 0 && place >= least && start + place > from; place--)
                {
                    if ((breaks & (1UL << place)) != 0)
                        return start + place;
                }
            }
            at = start - 1;
        }
        return -1;
    }

    private static bool MayDivide(ReadOnlySpan<char> word, bool isNeeded)
    {
        var capitals = 0;
        foreach (var letter in word[1..])
            capitals += char.IsUpper(letter) ? 1 : 0;
        return capitals == 0 || (isNeeded && capitals == word.Length - 1 && word.Length > LongestAbbreviation);
    }

    private static bool IsNameWithInitials(ReadOnlySpan<char> text, int start, int end) =>
        char.IsUpper(text[start])
        && ((end < text.Length && text[end] == Typography.NoBreakSpace) || (start > 1 && text[start - 1] == Typography.NoBreakSpace && text[start - 2] == '.'));

    /// <summary>Nothing between the spaces around it makes it a number, an address or a name for machines.</summary>
    private static bool IsWordOfProse(ReadOnlySpan<char> text, int start, int end)
    {
        if ((start > 0 && text[start - 1] == Typography.SoftHyphen) || (end < text.Length && text[end] == Typography.SoftHyphen))
            return false;
        var (least, most) = (start - FarthestSpace, end + FarthestSpace);
        while (start > 0 && text[start - 1] is not (' ' or Typography.NoBreakSpace or '\n'))
        {
            if (--start < least)
                return false;
        }
        for (var at = start; at < text.Length && text[at] is not (' ' or Typography.NoBreakSpace or '\n'); at++)
        {
            if (at > most)
                return false;
            if (text[at] is '@' or '_' or '\\' || char.IsAsciiDigit(text[at]))
                return false;
            if (text[at] is '.' or ':' && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '/'))
                return false;
        }
        return true;
    }
}
