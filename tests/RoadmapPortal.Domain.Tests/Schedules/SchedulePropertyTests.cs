using System.Diagnostics;
using RoadmapPortal.Domain.Schedules;

namespace RoadmapPortal.Domain.Tests.Schedules;

/// <summary>What holds of any words: random ones, always the same, made of what dates are made of.</summary>
public sealed class SchedulePropertyTests
{
    private const int Tries = 5_000;

    private static readonly string[] Alphabet =
    [
        "май", "янв.", "Сентябрь", "декабря", "2023", "2024", "2025", "г.", "года", "гг.", "учебный", "год", "полугодие", "квартал", "I", "ІІ", "IV",
        "1", "10", "28", "31", "0", "99", "30.04.2023", "31.02.24", "15.09", "-", "–", "—", "/", ",", "и", ":", "(", ")", ".", "с", "по", "до", "после",
        "не", "позднее", "ранее", "конца", "в", "течение", "весь", "период", "постоянно", "ежегодно", "ежемесячно", "еженедельно", "каждый", "раз",
        "понедельник", "первый", "последний", "числа", "месяца", "недели", "графику", "мере", "необходимости", "согласно", "дважды", "осенью", "\n", "🙂",
    ];

    private static readonly PeriodDates[] Periods =
    [
        Notation.Period("2023-08-01..2024-07-31"), Notation.Period("2024-01-01..2025-12-31"), Notation.Period("2023-03-30..2024-08-31"),
        Notation.Period("2024-02-29..2024-02-29"), new PeriodDates(DateOnly.MinValue, DateOnly.MaxValue), new PeriodDates(DateOnly.MaxValue, DateOnly.MaxValue),
    ];

    [Fact]
    public void Read_AnyWords_KeepsThemAndNeverThrows_AndPlacesLieInTheText()
    {
        var random = new Random(20_261_123);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Words(random));
            var schedule = Schedule.Read(text, Periods[random.Next(4)]);
            schedule.Text.ShouldBeSameAs(text);
            schedule.Problems.All(problem => problem.Start >= 0 && problem.Length > 0 && problem.Start + problem.Length <= text.Length).ShouldBeTrue(text);
            schedule.ToString().ShouldNotBeEmpty(text);
        }
    }

    [Fact]
    public void Read_AnyWords_HasWindowsInOrder_ThatEndBeforeTheyBeginOnlyWhenFlagged()
    {
        var random = new Random(4);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var text = string.Join(" ", Words(random));
            var schedule = Schedule.Read(text, Periods[random.Next(4)]);
            var flagged = schedule.Problems.Any(problem => problem.Rule == ScheduleRules.AnIntervalEndsAfterItBegins);
            (flagged || schedule.Windows.All(window => window.From <= window.To)).ShouldBeTrue(text);
            schedule.Windows.Distinct().Count().ShouldBe(schedule.Windows.Count, text);
            (schedule.Kind is ScheduleKind.Dated or ScheduleKind.Throughout && schedule.Windows.Count == 0).ShouldBeFalse(text);
            (schedule.Kind is ScheduleKind.Unclear or ScheduleKind.ByPlan && schedule.Windows.Count > 0).ShouldBeFalse(text);
        }
    }

    [Fact]
    public void Read_OtherDashesSpacesAndCase_MeanTheSame()
    {
        var random = new Random(7);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var words = Words(random);
            var period = Periods[random.Next(4)];
            var one = Schedule.Read(string.Join(" ", words), period);
            var other = Schedule.Read(string.Join(random.Next(2) == 0 ? "  " : "\u00A0", words.Select(Disguise)), period);
            Meaning(other).ShouldBe(Meaning(one), one.Text);
        }

        string Disguise(string word) => word is "-" or "–" or "—" ? random.Next(3) switch { 0 => "-", 1 => "–", _ => "—" }
            : random.Next(2) == 0 ? word.ToUpperInvariant() : word.ToLowerInvariant();
    }

    [Theory]
    [InlineData("апрель{0}май 2023 г., сентябрь 2023 г.{0}май 2024 г.")]
    [InlineData("II{0}III кварталы 2025 года")]
    [InlineData("2023{0}2024 учебный год")]
    [InlineData("10{0}12 мая 2024")]
    public void Read_DashesWithAndWithoutSpaces_MeanTheSame(string format)
    {
        var expected = Meaning(Read("-"));
        foreach (var dash in (string[])["–", "—", " - ", " – ", "– ", " —", "‑"])
        {
            Meaning(Read(dash)).ShouldBe(expected, dash);
        }

        Schedule Read(string dash) => Schedule.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, dash), Periods[1]);
    }

    /// <summary>
    /// Far more than any cell holds, in the words that cost most: under half a millisecond. What it allocates is the same
    /// on every machine; its time is that of the best of ten, with room for a busy one.
    /// </summary>
    [Theory]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("май ")]
    [InlineData("май, 2024, ")]
    [InlineData("I и ")]
    [InlineData("до конца ")]
    [InlineData("2023/24 ")]
    [InlineData("по утверждённому ")]
    [InlineData("в течение ")]
    [InlineData("еженедельно понедельник ")]
    [InlineData("ежемесячно 28 1 2 3 ")]
    [InlineData("декабрь - июнь 2023 ")]
    [InlineData("ы и ")]
    [InlineData("ааааааааааааа")]
    [InlineData("1.1.")]
    [InlineData("9")]
    [InlineData("((((")]
    public void Read_HostileWords_TakeNoLongTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (4_000 / part.Length) + 1))[..4_000];
        ShouldTakeNoLongTime(text);
    }

    /// <summary>
    /// Words that are understood, and mean a great many days: date ranges that overlap, times the days named in them, times the
    /// weeks or months of 110 years. The first is a cell of 1,485 characters that once took 1.7 seconds.
    /// </summary>
    [Theory]
    [InlineData("еженедельно понедельник, вторник, среда, четверг, пятница", "с 1 января {0} г. по 31 декабря {1} г.", 35)]
    [InlineData("еженедельно", "с 1 января {0} г. по 31 декабря {1} г.", 40)]
    [InlineData("ежемесячно 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 числа", "с 1 января {0} г. по 31 декабря {1} г.", 25)]
    [InlineData("первый понедельник, последняя пятница каждого месяца", "январь {0} г. – декабрь {1} г.", 38)]
    [InlineData("ежемесячно", "январь {0} г. – декабрь {1} г.", 40)]
    [InlineData("ежеквартально", "{0} – {1} годы", 40)]
    [InlineData("ежегодно", "{0} – {1} годы", 40)]
    [InlineData("ежедневно", "с 1 января {0} г. по 31 декабря {1} г.", 40)]
    [InlineData("постоянно", "с 1 января {0} г. по 31 декабря {1} г.", 40)]
    [InlineData("постоянно", "в течение {0} – {1} гг.", 40)]
    public void Read_HostileRanges_TakeNoLongTime(string often, string range, int count)
    {
        var ranges = Enumerable.Range(0, count).Select(at => string.Format(System.Globalization.CultureInfo.InvariantCulture, range, 1990 + at, 2099 - at));
        var text = $"{often}, {string.Join(", ", ranges)}";
        Schedule.Read(text, Periods[1]).Problems.ShouldNotContain(problem => problem.Rule == ScheduleRules.EveryWordIsUnderstood, text);
        ShouldTakeNoLongTime(text);
    }

    [Theory]
    [InlineData("еженедельно понедельник, вторник, среда, четверг, пятница")]
    [InlineData("еженедельно")]
    [InlineData("ежемесячно 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31 числа")]
    public void Read_RecurrencesOfAPeriodOfCenturies_TakeNoLongTime(string text) => ShouldTakeNoLongTime(text);

    private static void ShouldTakeNoLongTime(string text)
    {
        foreach (var period in Periods)
        {
            Enumerable.Range(0, 10).Any(_ => Milliseconds(text, period) < 250).ShouldBeTrue();
            Bytes(text, period).ShouldBeLessThan(1_000_000);
        }
    }

    private static double Milliseconds(string text, PeriodDates period)
    {
        var start = Stopwatch.GetTimestamp();
        Schedule.Read(text, period).Text.ShouldBeSameAs(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static long Bytes(string text, PeriodDates period)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Schedule.Read(text, period);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string[] Words(Random random) => [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)])];

    private static string Meaning(Schedule schedule) => string.Join(
        " | ", schedule.Kind, schedule.Recurrence, schedule.IsYearDerived, string.Join(",", schedule.Windows), string.Join(",", schedule.Problems.Select(problem => problem.Rule.Id)));
}
