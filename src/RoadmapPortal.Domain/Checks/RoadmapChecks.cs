using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Checks;

/// <summary>
/// Every check of a roadmap. The sixteen of the domain's list, each of which fails in one of the five documents, and one for the
/// words of dates that cannot be dated.
/// </summary>
public static class RoadmapChecks
{
    /// <summary>Check 1. Document S2: 1.2, 2.1, 3.1, 5.1, 6.1, 6.2.</summary>
    public static readonly RoadmapCheck CodesAreAudited = Check(
        "codes-are-audited", "Код параметра есть в аудите", CheckSeverity.Blocks, "{0}");

    /// <summary>Check 2. Document S2: 2.2, 7.4, 8.2, 9.3, 9.5.</summary>
    public static readonly RoadmapCheck EveryParameterHasAnActivity = Check(
        "every-parameter-has-an-activity", "У каждого параметра аудита есть мероприятие", CheckSeverity.Blocks,
        "Для параметра {0} не запланировано ни одного мероприятия{1}.");

    /// <summary>Check 3, never a block. Document S2, row 5.</summary>
    public static readonly RoadmapCheck CodesFitTheActivity = Check(
        "codes-fit-the-activity", "Код подходит к содержанию мероприятия", CheckSeverity.Hints,
        "Мероприятие похоже на параметр {0}, а код указан {1}. Проверьте код.", CheckSeverity.Warns);

    /// <summary>Check 4. Document S0, row 25.</summary>
    public static readonly RoadmapCheck DatesLieInsideThePeriod = Check(
        "dates-lie-inside-the-period", "Сроки внутри планового периода", CheckSeverity.Warns, "{0}");

    /// <summary>Check 5. Document S4, organisational row 5.</summary>
    public static readonly RoadmapCheck IntervalsEndAfterTheyBegin = Check(
        "intervals-end-after-they-begin", "Срок кончается позже, чем начинается", CheckSeverity.Blocks, "{0}");

    /// <summary>Check 6. Documents S1 (9, 9), S3 (14 is missing), the order of S4 (5.2 twice).</summary>
    public static readonly RoadmapCheck NumbersFollowOneAnother = Check(
        "numbers-follow-one-another", "Номера идут подряд", CheckSeverity.Warns, "{0}");

    /// <summary>Check 7. Documents S4, «(указать наименование)», and S3, «на % доли».</summary>
    public static readonly RoadmapCheck BlanksAreFilled = Check(
        "blanks-are-filled", "Пропуски заполнены", CheckSeverity.Warns, "Не заполнено: «{0}».");

    /// <summary>Check 8. Document S1, «2020 года» in a plan of 2023.</summary>
    public static readonly RoadmapCheck YearsAreOfThisPlan = Check(
        "years-are-of-this-plan", "Нет устаревших годов", CheckSeverity.Warns,
        "{0} год: похоже, осталось от старой карты – плановый период начинается в {1} году.");

    /// <summary>Check 9. Document S3, «MMC» in Latin letters.</summary>
    public static readonly RoadmapCheck LettersAreOfOneAlphabet = Check(
        "letters-are-of-one-alphabet", "Нет латинских букв в русских словах", CheckSeverity.Warns,
        "Буквы из разных алфавитов: {0}. На вид не отличить, но поиск и списки таких слов не найдут.");

    /// <summary>Check 10. Documents S2, row 2, S3 and S4 («–»).</summary>
    public static readonly RoadmapCheck DemandedCellsAreFilled = Check(
        "demanded-cells-are-filled", "Обязательные графы заполнены", CheckSeverity.Warns, "Не заполнена графа «{0}».");

    /// <summary>Check 11. Document S4: 30.04 in the annex, 01.05 in the order.</summary>
    public static readonly RoadmapCheck OneDutyHasOneDeadline = Check(
        "one-duty-has-one-deadline", "У поручения один срок", CheckSeverity.Warns,
        "Срок {0}, а в пункте {1} приказа для того же – {2}: «{3}».");

    /// <summary>Check 12. Document S2, «УТВЕРЖДЕНО» for a «дорожная карта».</summary>
    public static readonly RoadmapCheck TheWordOfApprovalAgrees = Check(
        "the-word-of-approval-agrees", "Слово грифа согласовано с названием", CheckSeverity.Warns,
        "В грифе «{0}», а нужно «{1}»: слово согласуется с названием документа.");

    /// <summary>Check 13. Document S1.</summary>
    public static readonly RoadmapCheck TheAnnexHasTheTitleOfTheOrder = Check(
        "the-annex-has-the-title-of-the-order", "Название приложения такое же, как в приказе", CheckSeverity.Warns, "{0}");

    /// <summary>Check 14. Document S4: IV.8 = V.6, IV.5 = V.4, IV.7 = V.5.</summary>
    public static readonly RoadmapCheck ActivitiesDifferFromOneAnother = Check(
        "activities-differ-from-one-another", "Мероприятия не повторяются", CheckSeverity.Warns, "То же мероприятие уже есть: {0}.");

    /// <summary>Check 15. Document S4: 2.4 and 8.2.</summary>
    public static readonly RoadmapCheck OneParameterHasOneCode = Check(
        "one-parameter-has-one-code", "У параметра один код", CheckSeverity.Warns, "Один и тот же параметр стоит в аудите дважды: {0} и {1} «{2}».");

    /// <summary>Check 16. Document S0, «« Делаем в паре»», «УО,МКУ ЦРО», «олимпиады , конференции».</summary>
    public static readonly RoadmapCheck SpacesAreInPlace = Check(
        "spaces-are-in-place", "Пробелы на своих местах", CheckSeverity.Hints, "Пробелы: {0}.");

    /// <summary>Beyond the sixteen: «по пану СКИРО», or a yearless month that the period has twice.</summary>
    public static readonly RoadmapCheck DatesAreUnderstood = Check(
        "dates-are-understood", "Срок понятен", CheckSeverity.Warns, "{0}");

    /// <summary>In the order of the domain's list.</summary>
    public static IReadOnlyList<RoadmapCheck> All { get; } =
    [
        CodesAreAudited, EveryParameterHasAnActivity, CodesFitTheActivity, DatesLieInsideThePeriod, IntervalsEndAfterTheyBegin,
        NumbersFollowOneAnother, BlanksAreFilled, YearsAreOfThisPlan, LettersAreOfOneAlphabet, DemandedCellsAreFilled,
        OneDutyHasOneDeadline, TheWordOfApprovalAgrees, TheAnnexHasTheTitleOfTheOrder, ActivitiesDifferFromOneAnother,
        OneParameterHasOneCode, SpacesAreInPlace, DatesAreUnderstood,
    ];

    private static RoadmapCheck Check(string id, string name, CheckSeverity usual, string words, CheckSeverity heaviest = CheckSeverity.Blocks) =>
        new(new Rule($"check/{id}", words), name, usual, heaviest);
}
