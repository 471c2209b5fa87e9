using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Schedules;

/// <summary>What the words of a date are asked. The first four make a schedule unclear, the others leave it as understood.</summary>
public static class ScheduleRules
{
    public static readonly Rule EveryWordIsUnderstood = new("schedule/every-word-is-understood", "Не понято: «{0}».");

    public static readonly Rule TheDayExists = new("schedule/the-day-exists", "Такого дня нет: «{0}».");

    public static readonly Rule AYearlessDateOccursInThePeriod = new(
        "schedule/a-yearless-date-occurs-in-the-period", "Год не указан, а в плановом периоде такого срока нет: «{0}».");

    public static readonly Rule ARecurrenceHasAnEnd = new(
        "schedule/a-recurrence-has-an-end",
        "Срок повторяется больше {0} раз: столько сроков нельзя отследить. Укажите более короткий промежуток, более редкое повторение или разделите мероприятие на несколько.");

    /// <summary>Check 4: «Май 2023» in a plan that begins in August.</summary>
    public static readonly Rule DatesLieInsideThePeriod = new(
        "schedule/dates-lie-inside-the-period", "Срок «{0}» выходит за плановый период ({1:dd.MM.yyyy} – {2:dd.MM.yyyy}).");

    /// <summary>Check 5: «декабрь – июнь 2023 г.».</summary>
    public static readonly Rule AnIntervalEndsAfterItBegins = new(
        "schedule/an-interval-ends-after-it-begins", "Срок кончается раньше, чем начинается: {0}. Возможно, имелось в виду: {1}.");

    public static readonly Rule AYearIsSaidWhenSeveralFit = new(
        "schedule/a-year-is-said-when-several-fit", "Год не указан, а в плановом периоде такой срок не один: {0}.");
}
