namespace RoadmapPortal.Domain.People;

/// <summary>The usual case endings of Russian surnames; both of a man's and of a woman's where the surname does not tell.</summary>
internal static class SurnameForms
{
    /// <summary>The first ending that fits decides. Surnames in «-о», «-е», «-и», «-у», «-их» have one form.</summary>
    private static readonly (string Ending, string[] Forms)[] Table =
    [
        ("ОВА", ["ОВОЙ", "ОВУ"]), ("ЕВА", ["ЕВОЙ", "ЕВУ"]), ("ИНА", ["ИНОЙ", "ИНУ", "ИНЫ", "ИНЕ"]), ("ЫНА", ["ЫНОЙ", "ЫНУ"]),
        ("ОВ", ["ОВА", "ОВУ", "ОВЫМ", "ОВЕ"]), ("ЕВ", ["ЕВА", "ЕВУ", "ЕВЫМ", "ЕВЕ"]), ("ИН", ["ИНА", "ИНУ", "ИНЫМ", "ИНЕ"]), ("ЫН", ["ЫНА", "ЫНУ", "ЫНЫМ", "ЫНЕ"]),
        ("КАЯ", ["КОЙ", "КУЮ"]), ("АЯ", ["ОЙ", "УЮ"]), ("ЯЯ", ["ЕЙ", "ЮЮ"]),
        ("КИЙ", ["КОГО", "КОМУ", "КИМ", "КОМ"]), ("ЫЙ", ["ОГО", "ОМУ", "ЫМ", "ОМ"]), ("ОЙ", ["ОГО", "ОМУ", "ЫМ", "ИМ", "ОМ"]),
        ("ИЙ", ["ИЯ", "ИЮ", "ИЕМ", "ИИ"]), ("ЕЙ", ["ЕЯ", "ЕЮ", "ЕЕМ", "ЕЕ"]), ("Й", ["Я", "Ю", "ЕМ", "Е"]), ("Ь", ["Я", "Ю", "ЕМ", "Е"]),
        ("А", ["Ы", "И", "Е", "У", "ОЙ", "ЕЙ"]), ("Я", ["И", "Е", "Ю", "ЕЙ"]),
        ("ИХ", []), ("ЫХ", []), ("О", []), ("Е", []), ("И", []), ("У", []), ("Ы", []), ("Ю", []), ("Э", []),
        ("", ["А", "У", "ОМ", "ЕМ", "Е"]),
    ];

    /// <param name="surname">In capitals, «е» for «ё».</param>
    /// <returns>Without the surname itself.</returns>
    public static IEnumerable<string> Of(string surname)
    {
        var (ending, forms) = Table.First(row => surname.EndsWith(row.Ending, StringComparison.Ordinal));
        return forms.Select(form => string.Concat(surname.AsSpan(0, surname.Length - ending.Length), form));
    }
}
