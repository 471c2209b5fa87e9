using System.Collections.Frozen;
using System.Globalization;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// The word of the approval stamp, which agrees with the noun of what is approved: дорожная карта УТВЕРЖДЕНА, план УТВЕРЖДЁН
/// (ГОСТ Р 7.0.97-2025, «гриф утверждения»). It is worked out, never typed: the school of document S2 typed «УТВЕРЖДЕНО».
/// </summary>
public static class ApprovalWord
{
    private const string Feminine = "УТВЕРЖДЕНА", Masculine = "УТВЕРЖДЁН", Neuter = "УТВЕРЖДЕНО", Plural = "УТВЕРЖДЕНЫ";

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private static readonly string[]
        OfMap = ["а", "ы", "е", "у", "ой"], OfManual = ["а", "и", "е", "у", "ой"], OfConcept = ["я", "и", "ю", "ей"],
        OfPlan = ["", "а", "у", "ом", "е"], OfList = ["я", "ю", "ем", "е"], OfStatute = ["е", "я", "ю", "ем", "и"],
        OfPlans = ["ы", "ов", "ам", "ами", "ах"], OfCharts = ["и", "ов", "ам", "ами", "ах"], OfActions = ["я", "й", "ям", "ями", "ях"],
        OfIndicators = ["и", "ей", "ям", "ями", "ях"];

    /// <summary>
    /// Every form of the nouns that head titles of approved papers, «ё» as «е». Whole forms, not beginnings: «комплексная» is no
    /// «комплекс». «Карты» is read as one map: titles are often taken over in the genitive, as S3's «Плана мероприятий».
    /// </summary>
    private static readonly FrozenDictionary<string, string> Nouns = Forms(
        (Feminine, OfMap, ["карт", "программ"]),
        (Feminine, OfManual, ["методик", "справк"]),
        (Feminine, OfConcept, ["инструкци", "концепци"]),
        (Masculine, OfPlan, ["план", "график", "состав", "комплекс", "регламент", "паспорт", "отчет", "аудит", "результат"]),
        (Masculine, OfPlan[1..], ["порядк", "списк"]),
        (Masculine, OfList, ["перечн", "показател"]),
        (Masculine, [""], ["порядок", "список", "перечень", "показатель"]),
        (Neuter, OfStatute, ["положени"]),
        (Neuter, ["е", "ю", "ем"], ["мероприяти"]),
        (Plural, OfActions, ["мероприяти"]),
        (Plural, ["и", "й", "ям", "ями", "ях"], ["рекомендаци"]),
        (Plural, OfIndicators, ["показател", "перечн"]),
        (Plural, OfCharts, ["списк", "график"]),
        (Plural, OfPlans, ["план", "отчет", "паспорт", "регламент", "результат"]),
        (Plural, [""], ["меры", "правила"]));

    /// <param name="title">Title of the approved paper; the first noun known to head such titles decides, a roadmap if there is none.</param>
    public static string For(string title)
    {
        var start = 0;
        for (var at = 0; at <= title.Length; at++)
        {
            if (at < title.Length && char.IsLetter(title[at]))
            {
                continue;
            }

            if (at > start && Nouns.TryGetValue(title[start..at].ToLower(Russian).Replace('ё', 'е'), out var word))
            {
                return word;
            }

            start = at + 1;
        }

        return Feminine;
    }

    private static FrozenDictionary<string, string> Forms(params (string Word, string[] Endings, string[] Stems)[] nouns) =>
        nouns.SelectMany(noun => noun.Stems.SelectMany(stem => noun.Endings.Select(ending => (Form: stem + ending, noun.Word))))
            .ToFrozenDictionary(noun => noun.Form, noun => noun.Word);
}
