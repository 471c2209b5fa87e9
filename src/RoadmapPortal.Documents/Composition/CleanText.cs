using System.Text;
using System.Xml;

namespace RoadmapPortal.Documents.Composition;

/// <summary>Words on their way into a file made of XML.</summary>
internal static class CleanText
{
    /// <summary>Without what XML 1.0 cannot hold (controls, halves of surrogate pairs) and with one kind of line break.</summary>
    public static string Of(string text)
    {
        foreach (var letter in text)
        {
            // Nearly every text is made of letters and spaces alone, and then it is its own clean copy.
            if (letter is (>= ' ' and < '\u007F') or (>= '\u00A0' and < '\u2028') or '\n')
            {
                continue;
            }

            if (char.IsSurrogate(letter) || letter is '\r' or '\f' or '\u0085' or '\u2028' or '\u2029' or '\uFFFD' || !XmlConvert.IsXmlChar(letter))
            {
                return Cleaned(text);
            }
        }

        return text;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // EnumerateRunes turns half a pair into the replacement character.
            if (rune.Value > char.MaxValue || (rune != Rune.ReplacementChar && XmlConvert.IsXmlChar((char)rune.Value)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
