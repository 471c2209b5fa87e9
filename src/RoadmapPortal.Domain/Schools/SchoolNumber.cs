namespace RoadmapPortal.Domain.Schools;

/// <summary>The number of a school where it stands in a text.</summary>
internal readonly record struct SchoolNumber(int Value, int End)
{
    /// <summary>«44»: at most four digits, and not a part of «044», «44а», «4.4»; nothing if no number begins here.</summary>
    public static SchoolNumber? At(string text, int at)
    {
        const int longest = 4;
        var value = 0;
        var end = at;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            value = end - at < longest ? (value * 10) + (text[end] - '0') : 0;
        }

        var isWhole = value > 0 && text[at] != '0' && !GoesOn(text, end);
        return isWhole ? new SchoolNumber(value, end) : null;
    }

    /// <summary>«4.4», «044», «44а»: where what is written like a number ends.</summary>
    public static int EndOfNumberLike(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || GoesOn(text, at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether what ends at this place is a part of a longer word, or of «4.4».</summary>
    public static bool GoesOn(string text, int at) =>
        at < text.Length && at > 0 && char.IsLetterOrDigit(text[at - 1])
        && (char.IsLetterOrDigit(text[at]) || (text[at] == '.' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));
}
