using System.Text;

namespace RoadmapPortal.Domain.Journal;

/// <summary>Words as the journal keeps them: on one line, not too long, and the same after a way through UTF-8 and the database.</summary>
internal static class JournalText
{
    private const char Cut = '…';

    /// <param name="most">In UTF-16 units, as the columns count at least.</param>
    public static string Fit(string? words, int most)
    {
        if (string.IsNullOrEmpty(words))
        {
            return "";
        }

        var fitted = new StringBuilder(Math.Min(words.Length, most));
        foreach (var rune in words.AsSpan(0, Math.Min(words.Length, most + 1)).EnumerateRunes())
        {
            // Half a surrogate pair comes as the replacement character.
            fitted.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        if (fitted.Length <= most)
        {
            return fitted.ToString().Trim();
        }

        fitted.Length = most - 1;
        if (char.IsHighSurrogate(fitted[^1]))
        {
            fitted.Length--;
        }

        return fitted.ToString().Trim() + Cut;
    }
}
