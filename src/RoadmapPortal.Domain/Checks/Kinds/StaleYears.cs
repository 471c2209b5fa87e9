using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 8: a year older than the one before the plan, left from the roadmap that was copied; of a range («2019-2020 учебный год») the
/// last one counts. The last year is what plans look back on («результатов ВПР 2022 года» in a plan of 2023). Dates of acts
/// («от 29.12.2012», «2012 г. № 273-ФЗ»), beginnings («с 2019 года») and amounts («2015 обучающихся») are no years of the plan.
/// </summary>
internal static partial class StaleYears
{
    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        var oldest = roadmap.Period.From.Year - 1;
        foreach (var text in roadmap.Texts.Where(text => !text.IsOfOrder && text.Column is not (ColumnKind.Dates or ColumnKind.Number or ColumnKind.Codes)))
        {
            if (!text.Words.Contains("20", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var match in Years().Matches(text.Words).Where(match => Last(match) is { } last && last < oldest).Take(CheckedText.MostFlaws))
            {
                var place = new TextPlace(match.Index, match.Length);
                var words = match.Groups["to"].Success ? match.Value : $"{match.Value} год";
                yield return new Sighting(
                    text.At(place),
                    string.Create(CultureInfo.InvariantCulture, $"{words}: похоже, осталось от старой карты, плановый период начинается в {oldest + 1} году."),
                    [.. text.FixAt(place, Moved(match, oldest)), .. text.FixAt(place, Moved(match, oldest + 1))]);
            }
        }
    }

    /// <summary>The year, or the last of a range; none if «2020-15» is no range.</summary>
    private static int? Last(Match years)
    {
        var (from, to) = (Number(years.Groups["from"]), years.Groups["to"]);
        return to.Length switch
        {
            0 => from,
            2 => Number(to) == (from + 1) % 100 ? from + 1 : null,
            _ => Number(to),
        };
    }

    /// <summary>The same years, but beginning with this one.</summary>
    private static string Moved(Match years, int from)
    {
        var to = years.Groups["to"];
        var last = to.Success ? Words(from + Last(years)!.Value - Number(years.Groups["from"])) : "";
        return to.Success ? $"{Words(from)}{years.Groups["dash"]}{last[^to.Length..]}" : Words(from);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Words(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        (?<from>20\d\d)
        (?<!(?: [\d.,/№–—‑-] | №\s                     # a part of a date, of a range, of the number of an act
            | \b(?:с|со)\s                            # с 2019 года
            | \bот\s\d\d?\s[а-яё]{3,8}\s              # от 29 декабря 2012 года
            | \bФГОС\s(?:[А-Я]{2,3}\s)?              # ФГОС НОО 2021 года
            )20\d\d)
        (?>(?:(?<dash>\s?[–—/-]\s?)(?<to>20\d\d|\d\d))?)
        (?!\d | [.,/-]\d
            | \s{0,2}(?:года|г\.?)?\s{0,2}[№N]       # 2012 г. № 273-ФЗ
            | \s(?:обучающ|учащ|учени|школьник|дет[еи]|воспитан|педагог|учител|родител|чел|мест|руб|тыс|балл|час)
            )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Years();
}
