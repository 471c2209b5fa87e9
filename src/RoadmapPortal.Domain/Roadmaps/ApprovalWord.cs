using System.Globalization;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// The word of the approval stamp, which agrees with the noun of what is approved: дорожная карта УТВЕРЖДЕНА, план УТВЕРЖДЁН
/// (ГОСТ Р 7.0.97-2025, «гриф утверждения»). It is worked out, never typed: the school of document S2 typed «УТВЕРЖДЕНО».
/// </summary>
public static class ApprovalWord
{
    private const string Feminine = "УТВЕРЖДЕНА", Masculine = "УТВЕРЖДЁН", Neuter = "УТВЕРЖДЕНО", Plural = "УТВЕРЖДЕНЫ";

    /// <summary>Stems of the nouns that stand in titles of approved papers; the rest of the word is an ending.</summary>
    private static readonly (string Stem, string Word)[] Nouns =
    [
        ("карт", Feminine), ("программ", Feminine), ("инструкци", Feminine), ("методик", Feminine), ("справк", Feminine), ("концепци", Feminine),
        ("план", Masculine), ("график", Masculine), ("перечень", Masculine), ("перечня", Masculine), ("порядок", Masculine), ("порядка", Masculine),
        ("состав", Masculine), ("комплекс", Masculine), ("регламент", Masculine), ("паспорт", Masculine), ("отчет", Masculine), ("отчёт", Masculine),
        ("список", Masculine), ("списка", Masculine), ("аудит", Masculine),
        ("положени", Neuter), ("мероприяти", Plural), ("показател", Plural), ("списки", Plural), ("результат", Plural), ("меры", Plural),
    ];

    /// <param name="title">Title of the approved paper; the first noun known to head such titles decides, a roadmap if there is none.</param>
    public static string For(string title)
    {
        foreach (var word in title.Split([' ', '\n', '\u00A0', '(', ')', '«', '»', '"', ',', '.', '-', '–', '—'], StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = word.ToLower(CultureInfo.GetCultureInfo("ru-RU"));
            foreach (var (stem, agreeing) in Nouns)
            {
                const int longestEnding = 3;
                if (lower.StartsWith(stem, StringComparison.Ordinal) && lower.Length <= stem.Length + longestEnding)
                {
                    return agreeing;
                }
            }
        }

        return Feminine;
    }
}
