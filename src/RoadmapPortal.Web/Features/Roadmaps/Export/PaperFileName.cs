using System.Globalization;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Web.Features.Roadmaps.Export;

/// <summary>Names of files, built from the slug, the school's label and the year alone: nothing that a person typed can steer them.</summary>
public static class PaperFileName
{
    public static string Of(RoadmapPaper paper, PaperKind kind, PaperFormat format) => Of(kind.FileWord, paper.Municipality, paper.School, paper.Period, format);

    /// <param name="word">What kind of paper it is, in letters that every system keeps.</param>
    /// <param name="school">Label of the school whose paper it is; none for the municipality's.</param>
    public static string Of(string word, PaperMunicipality municipality, string? school, PaperPeriod period, PaperFormat format)
    {
        var year = period.From.Year.ToString(CultureInfo.InvariantCulture);
        return $"{word}-{municipality.Slug}{(school is null ? "" : "-shkola-" + Latin(school))}-{year}.{format.Word}";
    }

    /// <summary>«г44» → g44, «В(С)ОШ № 1» → vsosh-1: two schools of one number stay two files.</summary>
    public static string Latin(string label)
    {
        var latin = string.Concat(label.ToLower(CultureInfo.GetCultureInfo("ru-RU")).Select(letter => letter switch
        {
            >= '0' and <= '9' or >= 'a' and <= 'z' => letter.ToString(),
            >= 'а' and <= 'я' => Letters[letter - 'а'],
            'ё' => "e",
            ' ' or '\u00A0' or '-' => "-",
            _ => "",
        }));
        return string.Join('-', latin.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>а to я, as passports spell them (ICAO Doc 9303).</summary>
    private static readonly string[] Letters =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh",
        "shch", "ie", "y", "", "e", "iu", "ia",
    ];
}
