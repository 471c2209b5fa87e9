using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>The period that a copy is made for, as its author wants it. Periods may overlap: Sochi's half-year does.</summary>
/// <param name="Words">As documents are to print it: «2024 – 2025 учебный год».</param>
/// <param name="To">The last day, inclusive.</param>
public sealed record NextPeriod(string Words, DateOnly From, DateOnly To)
{
    public const int LongestWords = 300;

    public static readonly Rule HasWords = new("period/has-words", "Напишите, как период называется в документах, например «2024 – 2025 учебный год».");

    public static readonly Rule WordsFit = new("period/words-fit", "Название периода – не длиннее {0} знаков, а здесь {1}.");

    public static readonly Rule EndsAfterItBegins = new("period/ends-after-it-begins", "Период кончается {0:dd.MM.yyyy}, раньше, чем начинается ({1:dd.MM.yyyy}).");

    public static readonly Rule LastsAFewYears = new("period/lasts-a-few-years", "Плановый период длится не больше {0} лет. Проверьте годы в датах.");

    public static readonly Rule GoesForward = new("copy/goes-forward", "Новый период должен начинаться позже, чем период исходной карты ({0:dd.MM.yyyy}).");

    /// <summary>The period of a roadmap, so many years later.</summary>
    public static NextPeriod After(PlanningPeriod old, YearShift shift)
    {
        var dates = shift.ShiftedPlan();
        return new NextPeriod(shift.Of(old.Words).After, dates.From, dates.To);
    }

    /// <param name="old">The period of the roadmap that is copied.</param>
    public IReadOnlyList<Refusal> WhyNot(PeriodDates old)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(Words))
        {
            refusals.Add(HasWords.Refuse());
        }

        if (Words.Length > LongestWords)
        {
            refusals.Add(WordsFit.Refuse(LongestWords, Words.Length));
        }

        if (To < From)
        {
            refusals.Add(EndsAfterItBegins.Refuse(To, From));
        }
        else if (From.Year < Schedules.Words.Years.First || To.Year > Schedules.Words.Years.Last || To.Year - From.Year > YearShift.MostYears)
        {
            refusals.Add(LastsAFewYears.Refuse(YearShift.MostYears));
        }

        return [.. refusals, .. WhyNotAfter(old, From)];
    }

    /// <summary>Why a period that begins on this day cannot take a copy from the old one.</summary>
    public static IReadOnlyList<Refusal> WhyNotAfter(PeriodDates old, DateOnly from) => from > old.From ? [] : [GoesForward.Refuse(old.From)];
}
