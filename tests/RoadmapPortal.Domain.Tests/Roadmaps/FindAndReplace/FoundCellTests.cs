using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.FindAndReplace;
using RoadmapPortal.Domain.Tests.Checks;

namespace RoadmapPortal.Domain.Tests.Roadmaps.FindAndReplace;

public sealed class FoundCellTests
{
    private readonly Checkup checkup = new Checkup(TableNumbering.Typed)
        .Row("Семинар Ивановой", responsible: "Иванова А.А.,\nПетров П.П.", number: "2023")
        .Row("Удалённое", responsible: "Иванова А.А.");

    [Fact]
    public void In_EveryCell_InPrintingOrder_WithTheRestAsItWas()
    {
        checkup.Roadmap.Tables[0].Remove(checkup.Last.Id, DateTimeOffset.UnixEpoch);
        Found("Иванова А.А.", "Сидорова С.С.").ShouldBe(
            ["строка 1, графа «Ответственные»: Иванова А.А. → Сидорова С.С.", "строка 2023, графа «Ответственные»: Иванова А.А.,\nПетров П.П. → Сидорова С.С.,\nПетров П.П."]);
        Found("иванов", "Сидоров", ColumnKind.Title).ShouldBe(["строка 2023, графа «Мероприятие»: Семинар Ивановой → Семинар Сидоровой"]);
        Found("2023", "2024", ColumnKind.Number, ColumnKind.Dates).ShouldBe(
            [
                "строка 1, графа «Срок»: октябрь 2023 г. → октябрь 2024 г.", "строка 2023, графа «№»: 2023 → 2024", "строка 2023, графа «Срок»: октябрь 2023 г. → октябрь 2024 г.",
            ]);
    }

    [Fact]
    public void In_CountedNumbersAndColumnsThatTheTableLacks_AreNotLookedInto()
    {
        var counted = new Checkup(TableNumbering.WholeTable, without: ColumnKind.Venue);
        FoundCell.In(counted.Checked(), Replace("1", "2", ColumnKind.Number)).ShouldBeEmpty();
        FoundCell.In(counted.Checked(), Replace("УО", "ЦРО")).ShouldBeEmpty();
        FoundCell.In(new Checkup().Checked(), Replace("УО", "ЦРО")).ShouldHaveSingleItem().Change.Words.ShouldBe("ЦРО");
    }

    [Fact]
    public void In_WhatWouldStayAsItIs_IsNotFound()
    {
        Found("семинар", "семинар", ColumnKind.Form).ShouldBeEmpty();
        Found("семинар", "\u0007семинар", ColumnKind.Form).ShouldBeEmpty();
        Found("семинар", "", ColumnKind.Form).Count().ShouldBe(3);
    }

    /// <summary>Taken back, every cell is as it was; written as the page writes it.</summary>
    [Theory]
    [InlineData("Иванова А.А.", "Иванова А.А. и Иванова А.А.")]
    [InlineData("а", "")]
    [InlineData("Иванова ", "Иванова\t\u0007")]
    [InlineData("семинар", "ряд\r\nвстреч")]
    [InlineData("Иванова А.А., ", "")]
    public void Changes_AndTheirInverse_GiveTheCellsBack(string words, string with)
    {
        var before = Cellwise();
        var changes = FoundCell.In(checkup.Checked(), Replace(words, with)).Select(found => found.Change).ToList();
        Write(changes);
        foreach (var change in changes)
        {
            checkup.Roadmap.Tables[0].Find(change.Activity).Words(change.Column).ShouldBe(change.Words);
        }

        Write(changes.Select(change => change with { Seen = change.Words, Words = change.Seen }));
        Cellwise().ShouldBe(before);
    }

    private void Write(IEnumerable<CellChange> changes) => checkup.Apply(new Fix("", [.. changes]));

    private List<string> Cellwise() => [.. checkup.Roadmap.Tables[0].Activities.SelectMany(row => Enum.GetValues<ColumnKind>().Select(row.Words))];

    private IEnumerable<string> Found(string words, string with, params ColumnKind[] columns) =>
        FoundCell.In(checkup.Checked(), Replace(words, with, columns)).Select(found => $"{found.Where}: {found.Change.Seen} → {found.Change.Words}");

    private static Replacement Replace(string words, string with, params ColumnKind[] columns) =>
        new(new WordSearch(words, WholeWords: false, MatchesCase: false, AsRead: false), with, columns);
}
