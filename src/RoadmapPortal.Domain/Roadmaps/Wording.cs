using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>How words outside of the cells are written: as seen or not at all, so that nobody overwrites what they have not read.</summary>
public static class Wording
{
    /// <summary>No real title or heading has more than 400 characters.</summary>
    public const int LongestHeading = 2_000;

    public static readonly Rule IsStillAsSeen = new(
        "wording/is-still-as-seen", "Пока вы правили, другой сотрудник записал здесь: «{0}». Ваш текст в поле; чтобы оставить его, сохраните ещё раз.");

    public static readonly Rule Fits = new("wording/fits", "Здесь знаков: {0}, помещается не больше {1}. Сократите текст.");

    public static readonly Rule SaysSomething = new("wording/says-something", "Здесь не может быть пусто: напишите хотя бы слово.");

    /// <param name="seen">The words that the writer saw before typing; both may have passed through a form, which has line breaks of its own.</param>
    internal static IReadOnlyList<Refusal> WhyNotWrite(string? now, string seen, string words, int longest, bool mayBeEmpty = true)
    {
        var refusals = new List<Refusal>();
        var stands = Cells.Clean(now ?? "");
        if (stands != Cells.Clean(seen) && stands != Cells.Clean(words))
        {
            refusals.Add(IsStillAsSeen.Refuse(stands));
        }

        if (!mayBeEmpty && string.IsNullOrWhiteSpace(words))
        {
            refusals.Add(SaysSomething.Refuse());
        }

        if (words.Length > longest)
        {
            refusals.Add(Fits.Refuse(words.Length, longest));
        }

        return refusals;
    }

    /// <param name="isGiven">Refused with it if nothing is said.</param>
    internal static IReadOnlyList<Refusal> WhyNotReason(string words, int longest, Rule isGiven) => string.IsNullOrWhiteSpace(words)
        ? [isGiven.Refuse()]
        : words.Length > longest ? [Fits.Refuse(words.Length, longest)] : [];

    /// <summary>Words as they are kept; none if there is nothing but blanks.</summary>
    internal static string? OrNone(string words) => string.IsNullOrWhiteSpace(words) ? null : Cells.Clean(words);
}
