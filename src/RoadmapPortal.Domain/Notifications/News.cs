using System.Globalization;
using System.Text;
using RoadmapPortal.Domain.Schools;

namespace RoadmapPortal.Domain.Notifications;

/// <summary>Something that happened, before it is said for whom: one line of words, and the page where one goes on.</summary>
public sealed record News
{
    /// <summary>Longest words, in characters; the rest is cut off with «…».</summary>
    public const int LongestText = 300;

    private const int LongestAddress = 500;
    private const int LongestOccasion = 200;

    /// <param name="school">None if it concerns none.</param>
    /// <param name="text">Whatever people typed into it, it becomes one line.</param>
    /// <param name="address">Within the portal: <c>/m/sochi/…</c>.</param>
    /// <param name="occasion">What makes it the same news if it is told again, e.g. <c>Overdue period school day</c>: each person is told of an occasion once. None for a deed, which happens once anyway.</param>
    /// <exception cref="ArgumentException">No words, an address outside of the portal, or a text too long for an address or an occasion.</exception>
    public News(NotificationMatter matter, SchoolId? school, string text, string address, string? occasion = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (!IsInside(address))
        {
            throw new ArgumentException($"Not an address of the portal: '{address}'.", nameof(address));
        }

        if (occasion is { Length: 0 or > LongestOccasion })
        {
            throw new ArgumentException("An occasion has 1–200 characters.", nameof(occasion));
        }

        Matter = matter;
        School = school;
        Text = Shortened(OneLine(text));
        Address = address;
        Occasion = occasion ?? $"{matter} {Guid.CreateVersion7()}";
    }

    public NotificationMatter Matter { get; }

    public SchoolId? School { get; }

    public string Text { get; }

    public string Address { get; }

    public string Occasion { get; }

    /// <summary>Printable ASCII without spaces or backslashes: a browser takes <c>/\host</c> for another site.</summary>
    private static bool IsInside(string address) =>
        address.StartsWith("/m/", StringComparison.Ordinal) && address.Length <= LongestAddress && address.All(sign => sign is > ' ' and < '\u007f' and not '\\');

    /// <summary>Without breaks, and without signs that nobody sees: they turn words round or end the header of a letter.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format))
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static string Shortened(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
