namespace RoadmapPortal.Domain.Texts;

/// <summary>Latin letters that cannot be told from Cyrillic ones on paper.</summary>
public static class LookAlike
{
    private const string Latin = "AaBCcEeHKMOoPpTXxYy";
    private const string Cyrillic = "АаВСсЕеНКМОоРрТХхУу";

    /// <summary>The Cyrillic letter that looks the same; any other letter as it is.</summary>
    public static char ToCyrillic(char letter) =>
        letter < 'А' && Latin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Cyrillic[at] : letter;

    public static string ToCyrillic(string word) => string.Create(word.Length, word, (span, from) =>
    {
        for (var at = 0; at < span.Length; at++)
        {
            span[at] = ToCyrillic(from[at]);
        }
    });
}
