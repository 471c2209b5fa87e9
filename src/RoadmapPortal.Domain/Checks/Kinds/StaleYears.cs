using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>
/// Check 8: a year older than the one before the plan, left from the roadmap that was copied. The last year is what plans look back
/// on («результатов ВПР 2022 года» in a plan of 2023); dates of acts («от 29.12.2012», «2012 г. № 273-ФЗ») are no years of the plan.
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

            foreach (Match match in Years().Matches(text.Words))
            {
                var year = int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                if (year < oldest)
                {
                    var place = new TextPlace(match.Index, match.Length);
                    yield return new Sighting(
                        text.At(place),
                        string.Create(CultureInfo.InvariantCulture, $"{year} год: похоже, осталось от старой карты, плановый период начинается в {oldest + 1} году."),
                        [.. text.FixAt(place, Words(oldest)), .. text.FixAt(place, Words(oldest + 1))]);
                }
            }
        }
    }

    private static string Words(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Four digits that stand alone, not in a date, a number of an act or the beginning of a range of years.</summary>
    [GeneratedRegex(@"(?<![\d.,/№-]|№\s)20\d\d(?!\d|[.,/-]\d|\s?[–—-]\s?20\d\d|\s*(?:г\.?|года)?\s*№)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
