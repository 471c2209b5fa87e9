using System.Text;

namespace RoadmapPortal.Typesetting.Layout.Lines;

/// <summary>Signs made uniform, and words bound that belong on one line: the text stays what it was to its reader.</summary>
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

    /// <summary>Turns spaces into U+00A0 (read back from the file as a space) where <see cref="BoundWords"/> says so.</summary>
    /// <param name="text">Changed in place.</param>
    /// <param name="bindsSmallWords">Also binds в, к, с, о, у, и, а to the next word: only in wide lines, where it costs nothing.</param>
    public static void BindWords(Span<char> text, bool bindsSmallWords = false)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] == ' ' && text[at + 1] is not (' ' or '\n') && BoundWords.AreBound(text, at, bindsSmallWords))
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
}
