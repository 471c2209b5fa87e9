using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Tests.Schedules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.CopyForward;

public sealed class ScheduleShiftTests
{
    public static TheoryData<string, int> DocumentsAndYears => [.. from name in DocumentDates.Names from years in (int[])[1, 2, 3, 4] select (name, years)];

    /// <summary>All 231 date cells of the five documents, held to the windows that were written by hand beside them.</summary>
    [Theory]
    [MemberData(nameof(DocumentsAndYears))]
    public void Of_EveryDateCell_MeansTheSameSoManyYearsLater(string name, int years)
    {
        var dates = DocumentDates.Load(name);
        var shift = new YearShift(dates.Period, years);
        var target = shift.ShiftedPlan();
        foreach (var cell in dates.Cells)
        {
            var expected = dates.Table.Single(line => line.Text == cell);
            var shifted = ScheduleShift.Of(Schedule.Read(cell, dates.Period), shift, target);
            var read = ExpectedDate.Of(Schedule.Read(shifted.Words.After, target));
            shifted.ToLookAt.ShouldBeNull(cell);
            read.Kind.ShouldBe(expected.Kind, cell);
            read.Windows.ShouldBe(expected.Windows.Select(window => Later(window, years)), $"«{cell}» → «{shifted.Words.After}»");
            shifted.Words.IsChanged.ShouldBe(System.Text.RegularExpressions.Regex.IsMatch(cell, @"20\d\d"), cell);
        }
    }

    [Theory]
    [InlineData("до 29.02.2024", "до 29.02.2024")]
    [InlineData("до 2030 года", "до 2030 года")]
    [InlineData("март 2023 г., до 2030 г.", "март 2023 г., до 2030 г.")]
    public void Of_WhatCannotBeMoved_StaysWholeAndIsTold(string words, string expected)
    {
        var shifted = Shift(words, "2023-01-01..2024-08-31", 1, "2024-01-01..2025-08-31");
        shifted.Words.After.ShouldBe(expected);
        shifted.ToLookAt.ShouldNotBeNull();
    }

    [Fact]
    public void Of_WhatWouldMeanOtherDays_StaysAndIsTold()
    {
        const string Mondays = "еженедельно понедельник, с 1 сентября 2023 г. по 31 октября 2023 г.";
        var shifted = Shift(Mondays, "2023-01-01..2024-08-31", 1, "2024-01-01..2025-08-31");
        shifted.Words.After.ShouldBe(Mondays);
        shifted.ToLookAt!.ShouldStartWith("Годы не сдвинуты: было «еженедельно: 9 раз");
    }

    [Theory]
    [InlineData("февраль 2024 г.", "февраль 2025 г.")]
    [InlineData("до конца февраля 2024 г., до 15 мая 2024 г.", "до конца февраля 2025 г., до 15 мая 2025 г.")]
    [InlineData("до 28.02.2023", "до 28.02.2024")]
    public void Of_TheEndOfFebruary_Moves(string words, string expected)
    {
        var shifted = Shift(words, "2023-01-01..2024-08-31", 1, "2024-01-01..2025-08-31");
        shifted.Words.After.ShouldBe(expected);
        shifted.ToLookAt.ShouldBeNull();
    }

    [Fact]
    public void Of_WhatLeavesTheNewPeriod_IsMovedAndTold()
    {
        var shifted = Shift("январь 2023 г.", "2023-01-01..2024-08-31", 1, "2024-09-01..2025-08-31");
        shifted.Words.After.ShouldBe("январь 2024 г.");
        shifted.ToLookAt.ShouldBe("Срок «январь 2024» выходит за плановый период (01.09.2024 – 31.08.2025).");
    }

    [Fact]
    public void Of_AMonthWithoutAYear_ThatTheNewPeriodLacks_IsTold() =>
        Shift("июнь", "2023-01-01..2023-12-31", 1, "2024-09-01..2025-05-31").ToLookAt!.ShouldContain("такого срока нет");

    [Fact]
    public void Of_WhatWasWrongBefore_IsNotToldAgain() =>
        Shift("декабрь – июнь 2023 г.", "2023-01-01..2024-08-31", 1, "2024-01-01..2025-08-31").ShouldSatisfyAllConditions(
            shifted => shifted.Words.After.ShouldBe("декабрь – июнь 2024 г."),
            shifted => shifted.ToLookAt.ShouldBeNull());

    private static ShiftedSchedule Shift(string words, string plan, int years, string target) =>
        ScheduleShift.Of(Schedule.Read(words, Notation.Period(plan)), new YearShift(Notation.Period(plan), years), Notation.Period(target));

    /// <summary>By the signs of the table: other years; what ends with February ends with it again.</summary>
    private static string Later(string window, int years)
    {
        var days = window.Split("..").Select(day => (Year: int.Parse(day[..4], System.Globalization.CultureInfo.InvariantCulture) + years, Day: day[4..])).ToArray();
        var end = days[1].Day is "-02-28" or "-02-29" && days[0].Day != days[1].Day ? DateTime.IsLeapYear(days[1].Year) ? "-02-29" : "-02-28" : days[1].Day;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{days[0].Year}{days[0].Day}..{days[1].Year}{end}");
    }
}
