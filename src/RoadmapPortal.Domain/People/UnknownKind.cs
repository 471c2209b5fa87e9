using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.People;

/// <summary>Guesses what is named by words that the directory does not have.</summary>
internal static class UnknownKind
{
    private static readonly string[] Offices =
    [
        "ОТДЕЛ", "УПРАВЛЕНИ", "ЦЕНТР", "ИНСТИТУТ", "АДМИНИСТРАЦИ", "СЛУЖБ", "КАБИНЕТ", "КОМИТЕТ", "ДЕПАРТАМЕНТ", "МИНИСТЕРСТВ", "УЧРЕЖДЕНИ", "ОРГАНИЗАЦИ",
        "КОМИССИ", "УНИВЕРСИТЕТ", "КОЛЛЕДЖ", "ТЕХНИКУМ", "ГИМНАЗИ", "ЛИЦЕ", "ШКОЛА", "ШКОЛЫ", "ПРОФСОЮЗ", "АССОЦИАЦИ", "ОБЪЕДИНЕНИ",
    ];

    private static readonly string[] Roles =
    [
        "ДИРЕКТОР", "НАЧАЛЬНИК", "МЕТОДИСТ", "ЗАМЕСТИТЕЛ", "СПЕЦИАЛИСТ", "РУКОВОДИТЕЛ", "ПЕДАГОГ", "УЧИТЕЛ", "КУРАТОР", "ЗАВЕДУЮЩ", "КООРДИНАТОР", "ПСИХОЛОГ",
        "СОТРУДНИК", "СОВЕТНИК", "НАСТАВНИК", "ОТВЕТСТВЕНН", "ГЛАВА", "ЭКСПЕРТ", "ТЬЮТОР", "ЛОГОПЕД",
    ];

    private static readonly string[] Adjectives = ["АЯ", "ЯЯ", "ЫЙ", "ИЙ", "ОЕ", "ЕЕ", "ЫЕ", "ИЕ", "ОЙ"];

    /// <summary>An office begins with an abbreviation in capitals, or with an office's word after adjectives or none.</summary>
    public static ResponsibleKind Of(ReadOnlySpan<char> words)
    {
        // «В(С)ОШ»
        if (words.Length > 1 && char.IsUpper(words[0]) && (char.IsUpper(words[1]) || words[1] == '('))
        {
            return ResponsibleKind.Office;
        }

        foreach (var range in words.SplitAny(" \u00A0\t\n\r«\""))
        {
            var word = words[range];
            if (word.Length > 0 && !EndsAsAdjective(word))
            {
                return BeginsWithAny(word, Offices) ? ResponsibleKind.Office : ResponsibleKind.Role;
            }
        }

        return ResponsibleKind.Role;
    }

    /// <summary>«Директор И.Б. Лукашова»: a word that is never a surname.</summary>
    public static bool IsPost(ReadOnlySpan<char> word) => BeginsWithAny(word, Roles) || BeginsWithAny(word, Offices);

    private static bool EndsAsAdjective(ReadOnlySpan<char> word)
    {
        foreach (var ending in Adjectives)
        {
            if (word.Length > ending.Length + 2 && Signs.Folds(word[^ending.Length..], ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> word, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.Length >= beginning.Length && Signs.Folds(word[..beginning.Length], beginning))
            {
                return true;
            }
        }

        return false;
    }
}
