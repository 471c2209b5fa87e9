using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Rules;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Roadmaps.CopyForward;

/// <summary>
/// Moves the years of a plan's words: «сентябрь 2023 г. – май 2024 г.» becomes «сентябрь 2024 г. – май 2025 г.». Only years of the plan,
/// of the year before it (plans look back on «результаты ВПР 2022 года») and of the year after it are moved; dates and numbers of acts
/// never are. What surely is no year («2023 обучающихся», «№ 2023») is not even looked at.
/// </summary>
public sealed class YearShift
{
    /// <summary>No plan lies further from the one it was made of.</summary>
    public const int MostYears = 10;

    public static readonly Rule GoesForwardSomeYears = new("copy/goes-forward-some-years", "Сдвинуть годы можно на срок от 0 до {0} лет.");

    private const int LatestYear = Schedules.Words.Years.Last;

    private readonly int first;
    private readonly int last;

    /// <param name="plan">The period of the roadmap whose words are moved.</param>
    /// <param name="years">How far; none leaves every word as it is.</param>
    /// <exception cref="RefusedException">See <see cref="WhyNot"/>.</exception>
    public YearShift(PeriodDates plan, int years)
    {
        RefusedException.ThrowIfAny(WhyNot(years));
        Plan = plan;
        Years = years;
        (first, last) = (plan.From.Year - 1, plan.To.Year + 1);
    }

    public PeriodDates Plan { get; }

    public int Years { get; }

    public static IReadOnlyList<Refusal> WhyNot(int years) => years is >= 0 and <= MostYears ? [] : [GoesForwardSomeYears.Refuse(MostYears)];

    /// <summary>How far the next plan usually is: as many whole years as this one lasts, at least one.</summary>
    public static int Usual(PeriodDates plan)
    {
        var years = 1;
        while (years < MostYears && plan.From.AddYears(years + 1).AddDays(-1) <= plan.To)
        {
            years++;
        }

        return years;
    }

    /// <summary>The period so many years later; 29 February becomes the 28th, and the last day of February its last day.</summary>
    public PeriodDates ShiftedPlan() => new(Plan.From.AddYears(Years), LastDay(Plan.To));

    public ShiftedWords Of(string words)
    {
        if (Years == 0 || !words.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return new ShiftedWords(words, words, [], []);
        }

        var acts = ActWords.In(words);
        var after = new StringBuilder(words.Length);
        var kept = new List<KeptYear>();
        var moved = new List<MovedYear>();
        var done = 0;
        foreach (var found in YearForms.All().Matches(words).Where(IsAYear))
        {
            after.Append(words, done, found.Index - done);
            done = found.Index + found.Length;
            if (WhyKept(words, found, acts) is { } because)
            {
                after.Append(found.Value);
                kept.Add(new KeptYear(new TextPlace(found.Index, found.Length), because));
            }
            else
            {
                moved.Add(new MovedYear(new TextPlace(found.Index, found.Length), new TextPlace(after.Length, found.Length)));
                after.Append(Moved(found));
            }
        }

        return new ShiftedWords(words, after.Append(words, done, words.Length - done).ToString(), moved, kept);
    }

    /// <summary>The end of a February remains its end.</summary>
    private DateOnly LastDay(DateOnly day) => day.Month == 2 && day.AddDays(1).Month == 3
        ? new DateOnly(day.Year + Years, 3, 1).AddDays(-1)
        : day.AddYears(Years);

    /// <summary>«2020-15» is the number of something, and «32.13.2023» no date.</summary>
    private static bool IsAYear(Match found)
    {
        if (found.Groups["day"].Success)
        {
            return Number(found.Groups["day"]) is >= 1 and <= 31 && Number(found.Groups["month"]) is >= 1 and <= 12;
        }

        return !found.Groups["to"].Success || Second(found) is not null;
    }

    /// <summary>The second year of a pair; none if the two are no pair of years.</summary>
    private static int? Second(Match pair)
    {
        var (from, to) = (Full(pair.Groups["from"]), pair.Groups["to"]);
        var second = to.Length == 4 ? Number(to) : from - (from % 100) + Number(to);
        return to.Length == 4 ? (second > from ? second : null) : second == from + 1 ? second : null;
    }

    private KeptBecause? WhyKept(string words, Match found, IReadOnlyList<TextPlace> acts)
    {
        if (acts.Any(act => act.Start < found.Index + found.Length && found.Index < act.End))
        {
            return KeptBecause.OfAnAct;
        }

        var from = Full(found.Groups["from"]);
        var to = found.Groups["to"].Success ? Second(found)!.Value : from;
        if (from < (from == to ? first : first - 1) || to < first || to > last || to + Years > LatestYear)
        {
            return KeptBecause.OutsideThePlan;
        }

        return IsLeapDay(words, found) && !DateTime.IsLeapYear(from + Years) ? KeptBecause.NoSuchDay : null;
    }

    private static bool IsLeapDay(string words, Match found) => found.Groups["day"].Success
        ? Number(found.Groups["day"]) == 29 && Number(found.Groups["month"]) == 2
        : YearForms.LeapDayBefore().IsMatch(words[..found.Index]);

    /// <summary>As long as before: two digits remain two.</summary>
    private string Moved(Match found)
    {
        var moved = new StringBuilder(found.Value);
        foreach (var year in new[] { found.Groups["to"], found.Groups["from"] }.Where(year => year.Success))
        {
            var text = (Full(year) + Years).ToString(CultureInfo.InvariantCulture);
            moved.Remove(year.Index - found.Index, year.Length).Insert(year.Index - found.Index, text[^year.Length..]);
        }

        return moved.ToString();
    }

    private static int Full(Group year) => year.Length == 4 ? Number(year) : 2000 + Number(year);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
