using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>How years are written in plans. Two digits are a year only in a date, beside the year before, or before «учебный».</summary>
internal static partial class YearForms
{
    [GeneratedRegex(
        """
        (?<![\d.,])(?<day>\d\d?)\.(?<month>\d\d?)\.(?<from>(?:19|20)\d\d|\d\d)(?!\d|\.\d)             # 30.04.2023, 30.04.23
        | (?<![\d.,])(?:0[1-9]|1[0-2])\.(?<from>(?:19|20)\d\d)(?!\d|\.\d)                             # 09.2023
        | (?<![\d№.,/]|№\s|\d[-–—])(?<from>\d\d)\s?[-–—/]\s?(?<to>\d\d)(?=\s?уч)                      # 23/24 уч. год
        | (?<! [\d№/] | №\s | \d\s?[-–—] | (?<=\d)(?<!(?:19|20)\d\d)[.,] | \bФГОС\s(?:[А-Я]{2,3}\s)? )
          (?<from>(?:19|20)\d\d)
          (?: \s?[-–—/]\s?(?<to>(?:19|20)\d\d) | [-–—/](?<to>\d\d) | \s?[-–—/]\s?(?<to>\d\d)(?=\s?(?:уч|гг)) )?  # 2023 – 2024, 2023/24
          (?! \d | \s?% | [.,](?!(?:19|20)\d\d)\d | [-–—/](?:\d | (?!(?:го|м|му|й|х|е)\b)\w{1,2}\b)
            | \s(?:обучающ|учащ|учени|школьник|дет[еи]|воспитан|педагог|учител|родител|чел|мест|руб|тыс|балл|час) )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    public static partial Regex All();

    /// <summary>«29 февраля » in front of a year.</summary>
    [GeneratedRegex(@"\b29\s+февраля\s+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex LeapDayBefore();
}
