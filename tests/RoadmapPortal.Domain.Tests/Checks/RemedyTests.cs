using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks;

/// <summary>A remedy mends its flaw, makes no other, and can be taken back.</summary>
public sealed class RemedyTests
{
    private static readonly Dictionary<RoadmapCheck, Func<Checkup>[]> Spoiled = new()
    {
        [RoadmapChecks.CodesAreAudited] =
        [
            () => new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", otherCode: "1.1").Row("Семинар", codes: "2.1., 1.1."),
            () => new Checkup().Parameter("Кадры", "4.1", "Дефицит педагогов", otherCode: "1.1").Row("Семинар", codes: "2.1").Cell(ColumnKind.Audience, "Педагоги по параметрам 2.1 и 1.1"),
        ],
        [RoadmapChecks.CodesFitTheActivity] =
        [
            () => new Checkup().Parameter("Кадровые ресурсы", "4.1", "Дефицит педагогов").Parameter("ВСОКО", "7.4", "Отсутствие внутришкольного контроля за метапредметными результатами")
                .Row("Контроль метапредметных результатов", codes: "4.1."),
        ],
        [RoadmapChecks.IntervalsEndAfterTheyBegin] =
        [
            () => new Checkup().Row("Семинар", dates: "декабрь – июнь 2024 г."), () => new Checkup().Row("Семинар", dates: "сентябрь 2023 г., декабрь - июнь 2024"),
            () => new Checkup().Row("Семинар", dates: "ноябрь-январь 2024 г., апрель 2024 г."), () => new Checkup().Row("Семинар", dates: "с 15 декабря по 20 января 2024 г."),
        ],
        [RoadmapChecks.NumbersFollowOneAnother] =
        [
            () => Numbered("2.", "2.", "3."), () => Numbered("2", "4", "5"), () => Numbered("3)", "4)", "5)"), () => Numbered("1.1", "1.1", "1.2"),
        ],
        [RoadmapChecks.YearsAreOfThisPlan] =
        [
            () => new Checkup().Row("Итоги 2020 года"), () => new Checkup().Row("План на 2019-2020 учебный год"), () => new Checkup().Row("План на 2019/20 учебный год"),
            () => new Checkup().Row("План на 2018 – 2021 годы (проект)"),
        ],
        [RoadmapChecks.LettersAreOfOneAlphabet] =
        [
            () => new Checkup().Row("Методист ММС").Row("Семинар").Cell(ColumnKind.Responsible, "MMC, Иванова A.A., COШ"), () => new Checkup().Row("Работа c детьми"),
        ],
        [RoadmapChecks.OneDutyHasOneDeadline] =
        [
            () => new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Руководителям ОО разработать карту школы до 01.05.2024 г.")
                .Row("Разработка карты школы", dates: "до 30.04.2024", responsible: "руководители ОО"),
        ],
        [RoadmapChecks.SpacesAreInPlace] =
        [
            () => new Checkup().Row("Проект « Делаем  в паре » ,акция,беседа"), () => new Checkup().Row("Семинар", codes: "2.1.,2.2."),
        ],
        [RoadmapChecks.DatesAreUnderstood] = [() => Twice("январь – апрель"), () => Twice("май")],
    };

    public static TheoryData<string, int> Cases => [.. Spoiled.SelectMany(pair => pair.Value.Select((_, at) => (pair.Key.Id, at)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Apply_ARemedy_TakesThatFlawAwayAndNoneAppears_AndUndoingBringsItBack(string id, int at)
    {
        var spoil = Spoiled.Single(pair => pair.Key.Id == id).Value[at];
        var count = spoil().Flaws().ShouldHaveSingleItem().Fixes.Count;
        count.ShouldBeGreaterThan(0);
        for (var fixing = 0; fixing < count; fixing++)
        {
            var checkup = spoil();
            var (before, words) = (checkup.Lines().ToList(), Words(checkup));
            var flaw = checkup.Flaws().Single();
            flaw.Check.Id.ShouldBe(id);
            var fix = flaw.Fixes[fixing];
            fix.Changes.ShouldAllBe(change => change.Seen == checkup.Sample.Table.Find(change.Activity).Words(change.Column) && change.Seen != change.Words);
            checkup.Apply(fix);
            checkup.Lines().ShouldBeEmpty(fix.Words);
            checkup.Undo(fix);
            checkup.Lines().ShouldBe(before);
            Words(checkup).ShouldBe(words);
        }
    }

    /// <summary>Every check that ever offers a remedy is among the cases: that is every one whose file makes one.</summary>
    [Fact]
    public void Cases_CoverEveryCheckWithRemedies() => Spoiled.Keys.Order(Comparer<RoadmapCheck>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id))).Select(check => check.Id).ShouldBe(
    [
        "check/codes-are-audited", "check/codes-fit-the-activity", "check/dates-are-understood", "check/intervals-end-after-they-begin", "check/letters-are-of-one-alphabet",
        "check/numbers-follow-one-another", "check/one-duty-has-one-deadline", "check/spaces-are-in-place", "check/years-are-of-this-plan",
    ]);

    private static Checkup Numbered(params string[] numbers)
    {
        var checkup = new Checkup(TableNumbering.Typed);
        foreach (var (number, title) in numbers.Zip((string[])["Семинар", "Беседа", "Лекция"]))
        {
            checkup.Row(title, number: number);
        }

        return checkup;
    }

    /// <summary>A period of two school years has a January twice.</summary>
    private static Checkup Twice(string dates) => new Checkup(from: new DateOnly(2022, 8, 1)).Row("Семинар", dates: dates);

    private static List<string> Words(Checkup checkup) =>
        [.. checkup.Checked().Rows.SelectMany(row => Checkup.Columns.Select(column => row.Activity.Words(column.Kind)))];
}
