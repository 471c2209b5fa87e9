using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

/// <summary>What is chosen from a calendar is read back as the same days.</summary>
public sealed class DateWordsTests
{
    private static readonly PeriodDates[] Periods =
    [
        new(new DateOnly(2023, 8, 1), new DateOnly(2024, 7, 31)),
        new(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
        new(new DateOnly(2023, 2, 1), new DateOnly(2024, 6, 30)),
        new(new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31)),
    ];

    [Theory]
    [InlineData("2023-09-15", "2023-09-15", "15.09.2023")]
    [InlineData("2023-09-01", "2023-09-30", "сентябрь 2023 г.")]
    [InlineData("2023-09-01", "2024-05-31", "сентябрь 2023 г. – май 2024 г.")]
    [InlineData("2023-10-15", "2023-09-01", "01.09.2023 – 15.10.2023")]
    public void Between_SaysItShortly(string one, string other, string expected) => DateWords.Between(Day(one), Day(other)).ShouldBe(expected);

    [Fact]
    public void Between_AnyTwoDaysOfAPeriod_IsReadAsTheseDays()
    {
        var random = new Random(3);
        foreach (var period in Periods)
        {
            var days = period.To.DayNumber - period.From.DayNumber + 1;
            for (var attempt = 0; attempt < 500; attempt++)
            {
                DateOnly[] both = [period.From.AddDays(random.Next(days)), period.From.AddDays(random.Next(days))];
                var words = DateWords.Between(both[0], both[1]);

                var schedule = Schedule.Read(words, period);

                (schedule.From, schedule.To, schedule.Problems.Count, schedule.IsYearDerived).ShouldBe((both.Min(), both.Max(), 0, false), words);
            }
        }
    }

    [Fact]
    public void MonthsOf_AreTheMonthsOfThePeriodAndUnderstood()
    {
        DateWords.MonthsOf(Periods[2]).ShouldBe(
        [
            "февраль 2023 г.", "март 2023 г.", "апрель 2023 г.", "май 2023 г.", "июнь 2023 г.", "июль 2023 г.", "август 2023 г.", "сентябрь 2023 г.", "октябрь 2023 г.",
            "ноябрь 2023 г.", "декабрь 2023 г.", "январь 2024 г.", "февраль 2024 г.", "март 2024 г.", "апрель 2024 г.", "май 2024 г.", "июнь 2024 г.",
        ]);
        foreach (var words in DateWords.MonthsOf(Periods[2]))
        {
            Schedule.Read(words, Periods[2]).Kind.ShouldBe(ScheduleKind.Dated, words);
        }

        // Several of them, one after another, as they are picked.
        var many = Schedule.Read("октябрь 2023 г., март 2024 г.", Periods[0]);
        (many.Windows.Count, many.Problems.Count).ShouldBe((2, 0));
    }

    [Fact]
    public void Throughout_IsUnderstoodInEveryPeriod()
    {
        foreach (var (period, words) in Periods.SelectMany(period => DateWords.Throughout(period).Select(words => (period, words))))
        {
            var schedule = Schedule.Read(words, period);
            (schedule.Kind != ScheduleKind.Unclear, schedule.Problems.Count).ShouldBe((true, 0), words);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
