using System.Text;

namespace RoadmapPortal.Domain.Texts;

/// <summary>
/// Words in the one form in which spellings are compared: capitals, «ё», look-alike letters, kinds of dashes and quotation
/// marks, «№» and spaces do not matter, except that a space parts two words or two numbers.
/// </summary>
internal static class Spelling
{
    public static string Fold(string words)
    {
        var folded = new StringBuilder(words.Length);
        for (var at = SkipGaps(words, 0); at < words.Length;)
        {
            folded.Append(Fold(words[at]));
            var next = SkipGaps(words, at + 1);
            if (next > at + 1 && next < words.Length && AreOneRun(words[at], words[next]))
            {
                folded.Append(' ');
            }

            at = next;
        }

        return folded.ToString();
    }

    /// <summary>Where a folded spelling that begins at this place ends; -1 if it does not stand here.</summary>
    public static int EndOf(string folded, string text, int at)
    {
        for (var sign = 0; sign < folded.Length; sign++)
        {
            var next = SkipGaps(text, at);
            var parted = folded[sign] == ' ';
            sign += parted ? 1 : 0;
            if (next == text.Length || Fold(text[next]) != folded[sign] || (sign > 0 && AreOneRun(folded[sign - 1], folded[sign]) && next > at) || (parted && next == at))
            {
                return -1;
            }

            at = next + 1;
        }

        return at;
    }

    /// <summary>Where the run of letters or of digits at this place ends; any other sign is alone.</summary>
    public static int RunEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && AreOneRun(text[end - 1], text[end]))
        {
            end++;
        }

        return end;
    }

    public static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    public static int SkipGaps(string text, int at)
    {
        while (at < text.Length && IsGap(text[at]))
        {
            at++;
        }

        return at;
    }

    public static bool IsGap(char sign) => sign == '№' || Signs.IsBlank(sign);

    public static char Fold(char sign) => sign switch
    {
        '«' or '»' or '“' or '”' or '„' or '‟' => '"',
        _ when Signs.IsDash(sign) => '-',
        _ => Signs.Fold(sign),
    };

    private static bool AreOneRun(char left, char right) =>
        (char.IsLetter(left) && char.IsLetter(right)) || (char.IsDigit(left) && char.IsDigit(right));
}
