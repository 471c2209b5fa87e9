namespace RoadmapPortal.Domain.Checks;

/// <summary>
/// Every check of a roadmap. The sixteen of the domain's list, each of which fails in one of the five documents, and one for the
/// words of dates that cannot be dated. How each looks is in <c>Kinds</c>.
/// </summary>
public static class RoadmapChecks
{
    /// <summary>Check 1. Document S2: 1.2, 2.1, 3.1, 5.1, 6.1, 6.2.</summary>
    public static readonly RoadmapCheck CodesAreAudited = new("check/codes-are-audited", "Коды, которых нет в аудите", CheckSeverity.Blocks);

    /// <summary>Check 2. Document S2: 2.2, 7.4, 8.2, 9.3, 9.5.</summary>
    public static readonly RoadmapCheck EveryParameterHasAnActivity = new(
        "check/every-parameter-has-an-activity", "Параметры без мероприятий", CheckSeverity.Blocks);

    /// <summary>Check 3, never a block. Document S2, row 5.</summary>
    public static readonly RoadmapCheck CodesFitTheActivity = new(
        "check/codes-fit-the-activity", "Код не по содержанию мероприятия", CheckSeverity.Hints, CheckSeverity.Warns);

    /// <summary>Check 4. Document S0, row 25.</summary>
    public static readonly RoadmapCheck DatesLieInsideThePeriod = new(
        "check/dates-lie-inside-the-period", "Сроки вне планового периода", CheckSeverity.Warns);

    /// <summary>Check 5. Document S4, organisational row 5.</summary>
    public static readonly RoadmapCheck IntervalsEndAfterTheyBegin = new(
        "check/intervals-end-after-they-begin", "Срок кончается раньше, чем начинается", CheckSeverity.Blocks);

    /// <summary>Check 6. Documents S1 (9, 9), S3 (14 is missing), the order of S4 (5.2 twice).</summary>
    public static readonly RoadmapCheck NumbersFollowOneAnother = new("check/numbers-follow-one-another", "Пропуски и повторы в нумерации", CheckSeverity.Warns);

    /// <summary>Check 7. Documents S4, «(указать наименование)», and S3, «на % доли».</summary>
    public static readonly RoadmapCheck BlanksAreFilled = new("check/blanks-are-filled", "Незаполненные места", CheckSeverity.Warns);

    /// <summary>Check 8. Document S1, «2020 года» in a plan of 2023.</summary>
    public static readonly RoadmapCheck YearsAreOfThisPlan = new("check/years-are-of-this-plan", "Устаревшие годы", CheckSeverity.Warns);

    /// <summary>Check 9. Document S3, «MMC» in Latin letters.</summary>
    public static readonly RoadmapCheck LettersAreOfOneAlphabet = new(
        "check/letters-are-of-one-alphabet", "Латинские буквы в русских словах", CheckSeverity.Warns);

    /// <summary>Check 10. Documents S2, row 2, S3 and S4 («–»).</summary>
    public static readonly RoadmapCheck DemandedCellsAreFilled = new("check/demanded-cells-are-filled", "Пустые графы", CheckSeverity.Warns);

    /// <summary>Check 11. Document S4: 30.04 in the annex, 01.05 in the order.</summary>
    public static readonly RoadmapCheck OneDutyHasOneDeadline = new("check/one-duty-has-one-deadline", "Разные сроки одного поручения", CheckSeverity.Warns);

    /// <summary>Check 12. Document S2, «УТВЕРЖДЕНО» for a «дорожная карта».</summary>
    public static readonly RoadmapCheck TheWordOfApprovalAgrees = new(
        "check/the-word-of-approval-agrees", "Слово грифа не согласовано с названием", CheckSeverity.Warns);

    /// <summary>Check 13. Document S1.</summary>
    public static readonly RoadmapCheck TheAnnexHasTheTitleOfTheOrder = new(
        "check/the-annex-has-the-title-of-the-order", "Название приложения не такое, как в приказе", CheckSeverity.Warns);

    /// <summary>Check 14. Document S4: IV.8 = V.6, IV.5 = V.4, IV.7 = V.5.</summary>
    public static readonly RoadmapCheck ActivitiesDifferFromOneAnother = new(
        "check/activities-differ-from-one-another", "Повторяющиеся мероприятия", CheckSeverity.Warns);

    /// <summary>Check 15. Document S4: 2.4 and 8.2.</summary>
    public static readonly RoadmapCheck OneParameterHasOneCode = new("check/one-parameter-has-one-code", "Один параметр под двумя кодами", CheckSeverity.Warns);

    /// <summary>Check 16. Document S0, «« Делаем в паре»», «УО,МКУ ЦРО», «соревнований , олимпиад».</summary>
    public static readonly RoadmapCheck SpacesAreInPlace = new("check/spaces-are-in-place", "Лишние и пропущенные пробелы", CheckSeverity.Hints);

    /// <summary>Beyond the sixteen: «по пану СКИРО», or a yearless month that the period has twice.</summary>
    public static readonly RoadmapCheck DatesAreUnderstood = new("check/dates-are-understood", "Непонятные сроки", CheckSeverity.Warns);

    /// <summary>In the order of the domain's list.</summary>
    public static IReadOnlyList<RoadmapCheck> All { get; } =
    [
        CodesAreAudited, EveryParameterHasAnActivity, CodesFitTheActivity, DatesLieInsideThePeriod, IntervalsEndAfterTheyBegin,
        NumbersFollowOneAnother, BlanksAreFilled, YearsAreOfThisPlan, LettersAreOfOneAlphabet, DemandedCellsAreFilled,
        OneDutyHasOneDeadline, TheWordOfApprovalAgrees, TheAnnexHasTheTitleOfTheOrder, ActivitiesDifferFromOneAnother,
        OneParameterHasOneCode, SpacesAreInPlace, DatesAreUnderstood,
    ];
}
