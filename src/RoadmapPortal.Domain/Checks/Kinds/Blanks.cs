using System.Buffers;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Check 7: places left to be filled in: «(указать наименование)», «на % доли», «№ __», «……», «ХХ.ХХ.2023».</summary>
internal static partial class Blanks
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("_%…(ХX");

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        foreach (var text in roadmap.Texts)
        {
            if (!text.Words.AsSpan().ContainsAny(Signs) && !text.Words.Contains("....", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match blank in Forms().Matches(text.Words))
            {
                yield return new Sighting(text.At(new TextPlace(blank.Index, blank.Length)), $"Не заполнено: «{blank.Value.Trim()}».");
            }
        }
    }

    [GeneratedRegex(
        """
        (?:№\s?)?_{2,}                                                                # № __
        | \.{4,} | …{2,}                                                              # ……
        | \(\s*(?:указать|указывается|вписать|впишите|заполнить|нужное)\b[^()]{0,200}\)   # (указать наименование)
        | \b(?:на|до|менее|более|свыше|около)\s+%\s?\w*                               # на % доли
        | \b[ХX]{2}\.[ХX]{2}\b                                                        # ХХ.ХХ.2023
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Forms();
}
