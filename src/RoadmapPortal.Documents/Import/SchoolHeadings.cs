namespace RoadmapPortal.Documents.Import;

/// <summary>Headings of tables of schools: ours, and which column the words of others name.</summary>
public static class SchoolHeadings
{
    /// <summary>Looked for from the first on: «краткое наименование» is another spelling, «сайт школы» is no name.</summary>
    private static readonly (SchoolColumn Column, string[] Parts)[] Known =
    [
        (SchoolColumn.Aliases, ["другие написан", "другое написан", "варианты написан", "синоним", "кратк", "сокращ"]),
        (SchoolColumn.Label, ["в списк", "метка"]),
        (SchoolColumn.Site, ["сайт"]),
        (SchoolColumn.Principal, ["директор", "руководител"]),
        (SchoolColumn.Kind, ["вид", "тип"]),
        (SchoolColumn.Number, ["номер", "№ школ", "№ оо"]),
        (SchoolColumn.Name, ["наименован", "назван", "школа", "образовательная организация", "общеобразовательная организация"]),
    ];

    public static string Of(SchoolColumn column) => column switch
    {
        SchoolColumn.Label => "Как в списках",
        SchoolColumn.Kind => "Вид",
        SchoolColumn.Number => "Номер",
        SchoolColumn.Name => "Наименование",
        SchoolColumn.Aliases => "Другие написания",
        SchoolColumn.Site => "Сайт",
        SchoolColumn.Principal => "Директор",
    };

    /// <summary>None for a column that is not read.</summary>
    internal static SchoolColumn? Find(string heading)
    {
        const int longest = 80;
        var words = string.Join(' ', heading.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length is 0 or > longest || words.Contains("ПОРЯДК", StringComparison.Ordinal) || words.Contains("П/П", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (column, parts) in Known)
        {
            if (parts.Any(part => Begins(words, part.ToUpperInvariant())))
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>Whether a word of the heading begins like this: «вид» is not in «индивидуальный».</summary>
    private static bool Begins(string words, string part) =>
        words.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || !char.IsLetter(words[at - 1]));
}
