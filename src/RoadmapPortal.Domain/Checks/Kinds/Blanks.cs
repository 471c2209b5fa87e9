using System.Buffers;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Checks.Kinds;

/// <summary>Check 7: places left to be filled in: «(указать наименование)», «на % доли», «№ __», «……», «ХХ.ХХ.2023», «202_ год».</summary>
internal static partial class Blanks
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("_%…(ХXx");

    public static IEnumerable<Sighting> Look(CheckedRoadmap roadmap)
    {
        foreach (var text in roadmap.Texts)
        {
            if (!text.Words.AsSpan().ContainsAny(Signs) && !text.Words.Contains("....", StringComparison.Ordinal) && !text.Words.Contains("хх", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var blank in Forms().Matches(text.Words).Take(CheckedText.MostFlaws))
            {
                yield return new Sighting(text.At(new TextPlace(blank.Index, blank.Length)), $"Не заполнено: «{CheckedText.Shown(blank.Value.Trim())}».");
            }
        }
    }

    [GeneratedRegex(
        """
        \b20(?:\d?_+|[ХX]{2}\b)                                                       # 202_, 20__, 20ХХ
        | (?:№\s?)?(?<![A-Za-z_])_{2,}                                                # № __
        | \.{4,} | …{2,}                                                              # ……
        | \(\s*(?:указать|указывается|вписать|впишите|заполнить|нужное)\b[^()]{0,200}\)   # (указать наименование)
        | \b(?:на|до|менее|более|свыше|около)\s+%\s?\w*                               # на % доли
        | \b[ХX]{2}\.[ХX]{2}\b                                                        # ХХ.ХХ.2023
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Forms();
}
