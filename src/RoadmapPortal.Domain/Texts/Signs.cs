namespace RoadmapPortal.Domain.Texts;

/// <summary>Single characters of typed texts: which of them are the same to a reader.</summary>
internal static class Signs
{
    public static bool IsDash(char sign) => sign is '-' or '–' or '—' or '‑' or '‐' or '−' or '―' or '‒';

    /// <summary>White space, and what is seen as nothing at all.</summary>
    public static bool IsBlank(char sign) => char.IsWhiteSpace(sign) || sign is '\u00AD' or '\u200B' or '\uFEFF';

    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>One form for capital and small letters, for «ё» and «е», and for a Latin letter that looks like a Cyrillic one.</summary>
    public static char Fold(char sign)
    {
        // Cyrillic and ASCII need no table of the culture.
        var capital = sign switch
        {
            >= 'а' and <= 'я' => (char)(sign - 'а' + 'А'),
            >= 'a' and <= 'z' => (char)(sign - 'a' + 'A'),
            < '\u0080' or (>= 'А' and <= 'Я') => sign,
            _ => char.ToUpperInvariant(sign),
        };
        return capital switch
        {
            'A' => 'А',
            'B' => 'В',
            'C' => 'С',
            'E' => 'Е',
            'H' => 'Н',
            'K' => 'К',
            'M' => 'М',
            'O' => 'О',
            'P' => 'Р',
            'T' => 'Т',
            'X' => 'Х',
            'Y' => 'У',
            'Ё' => 'Е',
            _ => capital,
        };
    }

    /// <summary>Whether a part of a text is this word, given as <see cref="Fold"/> writes it.</summary>
    public static bool Folds(ReadOnlySpan<char> part, ReadOnlySpan<char> folded)
    {
        if (part.Length != folded.Length)
        {
            return false;
        }

        for (var at = 0; at < part.Length; at++)
        {
            if (Fold(part[at]) != folded[at])
            {
                return false;
            }
        }

        return true;
    }
}
