using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Checks.Kinds;

public sealed class NumberSequenceTests
{
    /// <summary>The first row, «1.», is there already. A bar begins another section.</summary>
    [Theory]
    [InlineData("2. 3.", "")]
    [InlineData("2. | 1. 2.", "")]
    [InlineData("2. | 3. 4. | 1.", "")]
    [InlineData("2 3) 4.", "")]
    [InlineData("1.1 1.2 2. 2.1 2.2", "")]
    [InlineData("2. | 1.1. 1.2. | 2.1. 2.2.", "")]
    [InlineData("1.1 1.2 | 1.1 1.2 2.1", "")]
    [InlineData("а б", "")]
    [InlineData("2. 2.", "3: Номер 2 стоит дважды.")]
    [InlineData("2. 4. 5.", "3: Пропущен номер 3.")]
    [InlineData("2. 6.", "3: Пропущены номера 3 – 5.")]
    [InlineData("3. 2. 3.", "2: Пропущен номер 2.; 3: После номера 3 стоит 2.")]
    [InlineData("2. | 2.", "3: Номер 2 стоит дважды.")]
    [InlineData("2. | 1. 3.", "4: Пропущен номер 2.")]
    [InlineData("2.1 2.3", "3: Пропущен номер 2.2.")]
    [InlineData("1.1 1.1 2.", "3: Номер 1.1 стоит дважды.")]
    public void Look_TypedNumbersOutOfOrder_AreFound(string numbers, string expected) => Found(numbers).ShouldBe(expected);

    [Theory]
    [InlineData("| 3. 4.", "2: Пропущен номер 2.")]
    [InlineData("| 1.2 1.3", "2: Нумерация начинается с 1.2.")]
    [InlineData("| 0. 1.", "2: После номера 1 стоит 0.")]
    public void Look_ASectionThatBeginsWrongly_IsFound(string numbers, string expected) => Found(numbers).ShouldBe(expected);

    [Fact]
    public void Look_ARowWithoutANumber_IsFound() => Found("2. _ 3.").ShouldBe("3: У строки нет номера.");

    [Theory]
    [InlineData(TableNumbering.None)]
    [InlineData(TableNumbering.WholeTable)]
    [InlineData(TableNumbering.PerSection)]
    [InlineData(TableNumbering.PerLevel)]
    public void Look_NumbersThatThePortalCounts_AreRight(TableNumbering numbering) =>
        new Checkup(numbering).Row("Семинар", number: "7.").Section("II").Row("Беседа", number: "7.").Flaws(RoadmapChecks.NumbersFollowOneAnother).ShouldBeEmpty();

    [Fact]
    public void Look_ATableWithoutAColumnForNumbers_IsNotAsked() =>
        new Checkup(TableNumbering.Typed, without: ColumnKind.Number).Row("Семинар", number: "").Flaws(RoadmapChecks.NumbersFollowOneAnother).ShouldBeEmpty();

    [Theory]
    [InlineData("2. 2. 3.", "3. 4.")]
    [InlineData("2. 2. а 3. | 1.", "3. 4.")]
    [InlineData("2) 4) 5)", "3) 4)")]
    [InlineData("1.1 1.1 1.2 2.", "1.2 1.3")]
    public void Look_ARemedy_NumbersTheRestOfTheRun(string numbers, string expected)
    {
        var fix = Numbered(numbers).Flaws(RoadmapChecks.NumbersFollowOneAnother).ShouldHaveSingleItem().Fixes.ShouldHaveSingleItem();
        string.Join(' ', fix.Changes.Select(change => change.Words)).ShouldBe(expected);
        fix.Words.ShouldBe($"Перенумеровать отсюда до конца раздела, начиная с {expected.Split(' ')[0].TrimEnd('.', ')')}");
    }

    /// <summary>«2.1» stands under «2.»: items are counted under each item.</summary>
    [Fact]
    public void Look_ItemsOfAnOrder_AreCountedUnderEachItem()
    {
        Ordered().Flaws().ShouldBeEmpty();
        Ordered().Item("2.2.", "Ещё раз.", "2.").Flaws().Select(flaw => $"{flaw.Place.Words}: {flaw.Words}").ShouldBe(["Приказ, пункт 2.2: Номер 2.2 стоит дважды."]);
        Ordered().Item("4.", "Контроль.").Flaws().Select(flaw => $"{flaw.Place.Words}: {flaw.Words}").ShouldBe(["Приказ, пункт 4: Пропущен номер 3."]);

        static Checkup Ordered() => new Checkup().OrderOf("Об утверждении дорожной карты").Item("1.", "Утвердить дорожную карту.").Item("2.", "Школам:")
            .Item("2.1.", "Разработать.", "2.").Item("2.2.", "Разместить.", "2.");
    }

    private static string Found(string numbers)
    {
        var checkup = Numbered(numbers);
        var order = checkup.Checked().Rows.Select(row => row.Activity.Id).ToList();
        return string.Join("; ", checkup.Flaws(RoadmapChecks.NumbersFollowOneAnother).Select(flaw => $"{order.IndexOf(flaw.Place.Activity!.Value) + 1}: {flaw.Words}"));
    }

    private static Checkup Numbered(string numbers)
    {
        var checkup = new Checkup(TableNumbering.Typed);
        foreach (var number in numbers.Split(' '))
        {
            if (number == "|")
            {
                checkup.Section($"Раздел после строки {checkup.Sample.Table.Activities.Count}");
            }
            else
            {
                checkup.Row($"Беседа {checkup.Sample.Table.Activities.Count}", number: number == "_" ? "" : number);
            }
        }

        return checkup;
    }
}
