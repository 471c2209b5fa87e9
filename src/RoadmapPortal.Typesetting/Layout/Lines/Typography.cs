using System.Text;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>
/// The rules of Russian office typography that bind words with a non-breaking space. They only ever turn a space into
/// U+00A0, which is read back from the file as a space, so the text stays what it was.
/// </summary>
internal static class Typography
{
    public const char NoBreakSpace = '\u00A0', SoftHyphen = '\u00AD';

    /// <summary>Line ends and exotic spaces made uniform, signs without ink left out, letters composed (й as one).</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Odd))
            return text;
        // A text from a Mac spells й as и and a breve, for which no font has a glyph of its own.
        var composed = text.Normalize(NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal);
        var clean = new StringBuilder(composed.Length);
        foreach (var character in composed)
        {
            if (character is not ('\u200B' or '\u2060' or '\uFEFF'))
                clean.Append(Plain(character));
        }
        return clean.ToString();
    }

    /// <summary>Binds № 5, § 5, 2023 г., И.О. Фамилия, Фамилия И.О. and a word with the dash after it.</summary>
    public static void BindWords(Span<char> text)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] == ' ' && text[at + 1] != ' ' && IsBound(text, at))
                text[at] = NoBreakSpace;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Odd = System.Buffers.SearchValues.Create(
        "\r\t\v\u0300\u0301\u0302\u0306\u0308\u200B\u2028\u2029\u202F\u2060\uFEFF"
        + "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A");

    private static char Plain(char character) => character switch
    {
        '\t' or (>= '\u2000' and <= '\u200A' and not '\u2007') => ' ',
        '\u202F' or '\u2007' => NoBreakSpace,
        '\r' or '\v' or '\u2028' or '\u2029' => '\n',
        _ => character,
    };

    private static bool IsBound(ReadOnlySpan<char> text, int space)
    {
        var before = text[..space];
        var after = text[(space + 1)..];
        if (before[^1] is '№' or '§')
            return char.IsAsciiDigit(after[0]);
        if (after[0] is '–' or '—')
            return after.Length == 1 || after[1] is ' ' or NoBreakSpace or '\n';
        if (EndsWithYear(before) && (after.StartsWith("г.") || after.StartsWith("гг.")))
            return true;
        return (EndsWithInitial(before) && (IsSurname(after) || IsInitial(after)))
            || (EndsWithSurname(before) && IsInitial(after));
    }

    /// <summary>Four digits and no more: in "школа № 2 г. Сочи" г. is a town.</summary>
    private static bool EndsWithYear(ReadOnlySpan<char> text)
    {
        const int digits = 4;
        return text.Length >= digits && text[^digits..].IndexOfAnyExceptInRange('0', '9') < 0
            && (text.Length == digits || !char.IsAsciiDigit(text[^(digits + 1)]));
    }

    /// <summary>"И." at the end, itself not the end of a longer word ("в лицее.").</summary>
    private static bool EndsWithInitial(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[^1] == '.' && char.IsUpper(text[^2]) && (text.Length == 2 || !char.IsLetter(text[^3]));

    private static bool IsInitial(ReadOnlySpan<char> text) =>
        text.Length >= 2 && char.IsUpper(text[0]) && text[1] == '.';

    private static bool IsSurname(ReadOnlySpan<char> text) =>
        text.Length >= 2 && char.IsUpper(text[0]) && char.IsLower(text[1]);

    private static bool EndsWithSurname(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        return IsSurname(text[start..]);
    }
}
