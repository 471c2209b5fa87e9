using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>The words before the numbers of a list of schools, and the words that mean all of them.</summary>
internal static class SchoolWords
{
    private static readonly string[] NoKind =
    [
        "школа", "школы", "школе", "школу", "школой", "школ", "школам", "школах", "школами", "общеобразовательная школа", "ОО", "ОУ",
        "МБОУ", "МАОУ", "МКОУ", "МОУ", "МОБУ", "МОАУ", "ГБОУ", "ГКОУ",
    ];

    private static readonly (SchoolKind Kind, string[] Words)[] Kinds =
    [
        (SchoolKind.Secondary, ["СОШ", "СШ", "средняя школа", "средняя общеобразовательная школа"]),
        (SchoolKind.Basic, ["ООШ", "ОШ", "основная школа", "основная общеобразовательная школа"]),
        (SchoolKind.Primary, ["НОШ", "НШ", "начальная школа", "начальная общеобразовательная школа"]),
        (SchoolKind.Evening, ["В(С)ОШ", "ВСОШ", "вечерняя школа", "вечерняя (сменная) общеобразовательная школа"]),
        (SchoolKind.Gymnasium, ["гимназия", "гимназии", "гимназию", "гимназией", "гимназий", "гимназиям", "гимназиях"]),
        (SchoolKind.Lyceum, ["лицей", "лицея", "лицею", "лицеем", "лицее", "лицеи", "лицеев", "лицеям", "лицеях"]),
    ];

    private static readonly string[] Every = ["все", "всех", "всем"];

    private static readonly string[] Schools =
    [
        "школы", "школ", "школам", "ОО", "ОУ", "образовательные организации", "образовательных организаций", "образовательным организациям",
        "общеобразовательные организации", "общеобразовательных организаций", "общеобразовательным организациям",
    ];

    private static readonly SpellingIndex<SchoolKind?> KindIndex = new(
        [.. Kinds.SelectMany(kind => kind.Words.Select(words => (words, (SchoolKind?)kind.Kind))), .. NoKind.Select(words => (words, (SchoolKind?)null))],
        mayRunIntoNumber: true);

    private static readonly SpellingIndex<bool> AllIndex = new(Every.SelectMany(_ => Schools, (every, schools) => ($"{every} {schools}", true)));

    /// <summary>«СОШ», «МБОУ СОШ», «школы»: the kind named, if one is, and where the words end; -1 if there are none.</summary>
    public static (SchoolKind? Kind, int End) KindAt(string text, int at)
    {
        if (!KindIndex.TryLongest(text, at, out var kind, out var end) || kind is not null)
        {
            return (kind, end);
        }

        var next = Spelling.SkipGaps(text, end);
        return next < text.Length && KindIndex.TryLongest(text, next, out var named, out var namedEnd) ? (named, namedEnd) : (kind, end);
    }

    public static bool MeanAll(string text)
    {
        var start = Signs.SkipBlanks(text, 0);
        return start < text.Length && AllIndex.TryLongest(text, start, out _, out var end) && text.AsSpan(end).Trim(" .\u00A0\t\r\n").IsEmpty;
    }
}
