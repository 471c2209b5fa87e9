using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.FindAndReplace;

/// <summary>Words to be found in cells. Any white space is a space, so that words cut by a line break are found too.</summary>
/// <param name="WholeWords">No letter or digit may follow or go before: «УО» is not found in «МУО».</param>
/// <param name="MatchesCase">Capital and small letters differ.</param>
/// <param name="AsRead">What a reader cannot tell apart is the same: «ё» and «е», Latin letters that look Cyrillic, all dashes.</param>
public sealed record WordSearch(string Words, bool WholeWords, bool MatchesCase, bool AsRead)
{
    /// <summary>More is no search but a text; both sides fit into an address.</summary>
    public const int Longest = 300;

    public static readonly Rule SomethingIsSought = new("search/something-is-sought", "Напишите, что искать.");

    public static readonly Rule WordsFit = new("search/words-fit", "Искать и вписывать можно не больше {0} знаков, а здесь {1}.");

    public IReadOnlyList<Refusal> WhyNot() =>
        string.IsNullOrWhiteSpace(Words) ? [SomethingIsSought.Refuse()] : Words.Length > Longest ? [WordsFit.Refuse(Longest, Words.Length)] : [];

    /// <summary>Where the words stand, from left to right, none over another.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public IReadOnlyList<TextPlace> In(string text)
    {
        RefusedException.ThrowIfAny(WhyNot());
        var found = new List<TextPlace>();
        var (sought, folded) = (Fold(Words), Fold(text));
        for (var at = folded.IndexOf(sought, StringComparison.Ordinal); at >= 0;)
        {
            var isWhole = !WholeWords || (!IsInsideWord(text, at) && !IsInsideWord(text, at + sought.Length));
            if (isWhole)
            {
                found.Add(new TextPlace(at, sought.Length));
            }

            at = folded.IndexOf(sought, at + (isWhole ? sought.Length : 1), StringComparison.Ordinal);
        }

        return found;
    }

    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    /// <summary>Sign by sign, so that places in the folded text are places in the text.</summary>
    private string Fold(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var at = 0; at < span.Length; at++)
        {
            span[at] = Fold(from[at]);
        }
    });

    private char Fold(char sign)
    {
        var cased = char.IsWhiteSpace(sign) ? ' ' : MatchesCase ? sign : char.ToUpperInvariant(sign);
        return !AsRead ? cased : LookAlike.ToCyrillic(cased) switch
        {
            'Ё' => 'Е',
            'ё' => 'е',
            var other when Signs.IsDash(other) => '-',
            var other => other,
        };
    }
}
