using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Comparison;

/// <summary>Expected lines were written by hand: <c>+</c> added, <c>-</c> removed, <c>~</c> moved, <c>!</c> changed.</summary>
public sealed class TableComparisonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly Sample sample = new();
    private readonly RoadmapState before;

    public TableComparisonTests() => before = RoadmapState.Of(sample.Roadmap);

    [Fact]
    public void Between_TheSame_IsTheSame()
    {
        Print().ShouldBe("О1 О2 | М1 М2 М3 | Ш1 |  | ");
        Compare().IsSame.ShouldBeTrue();
    }

    [Fact]
    public void Between_AnAddedRow_TellsWhere()
    {
        sample.Table.AddBeside(sample.Row("М2").Id, Side.Above);
        Print().ShouldBe("О1 О2 | М1 + М2 М3 | Ш1 |  | ");
        Compare().IsSame.ShouldBeFalse();
    }

    [Fact]
    public void Between_RemovedRows_ShowsThemWhereTheyStood()
    {
        sample.Table.Remove(sample.Row("М1").Id, Noon);
        sample.Table.Remove(sample.Row("М3").Id, Noon);
        sample.Table.Remove(sample.Row("Ш1").Id, Noon);
        Print().ShouldBe("О1 О2 | -М1 М2 -М3 | -Ш1 |  | ");
    }

    [Fact]
    public void Between_ARowThatStepped_ItAloneHasMoved()
    {
        sample.Table.Step(sample.Row("М1").Id, Side.Below);
        Print().ShouldBe("О1 О2 | М2 ~М1 М3 | Ш1 |  | ");
        sample.Table.Step(sample.Row("М3").Id, Side.Below);
        Print().ShouldBe("О1 О2 | М2 ~М1 | ~М3 Ш1 |  | ");
    }

    [Fact]
    public void Between_ARowThatWentAndCameBack_NothingHasMoved()
    {
        sample.Table.Step(sample.Row("М1").Id, Side.Below);
        sample.Table.Step(sample.Row("М1").Id, Side.Above);
        Print().ShouldBe("О1 О2 | М1 М2 М3 | Ш1 |  | ");
        Compare().IsSame.ShouldBeTrue();
    }

    [Fact]
    public void Between_AChangedCell_NamesItsColumnAlone_AndNumbersThatFollowAreNoChange()
    {
        sample.Row("М1").Write(ColumnKind.Codes, "", "2.1", sample.Meaning);
        sample.Table.Remove(sample.Row("О1").Id, Noon);
        Print().ShouldBe("-О1 О2 | !М1 М2 М3 | Ш1 |  | ");
        Compare().ChangedRows.Single(row => row.ChangedColumns.Count > 0).ChangedColumns.ShouldBe([ColumnKind.Codes]);
    }

    [Fact]
    public void Between_ATypedNumber_IsAChange()
    {
        var typed = new Sample(TableNumbering.Typed);
        var then = RoadmapState.Of(typed.Roadmap);
        typed.Row("О1").Write(ColumnKind.Number, "9", "10", typed.Meaning);
        RoadmapComparison.Between(then, RoadmapState.Of(typed.Roadmap)).ChangedRows.ShouldHaveSingleItem().ChangedColumns.ShouldBe([ColumnKind.Number]);
    }

    [Fact]
    public void Between_WhatStandsOutsideOfTheTables_IsToldApart()
    {
        sample.Roadmap.AddTask("1.", "Найти риски");
        sample.Table.AddSection("III", null, null);
        var comparison = Compare();
        comparison.Words.Select(words => (words.Place, words.Before, words.After)).ShouldBe([(WordsPlace.Task, "", "1. Найти риски")]);
        comparison.ChangedRows.ShouldBeEmpty();
        comparison.DiffersOutsideOfRows.ShouldBeTrue();
        comparison.Tables[0].IsShapedOtherwise.ShouldBeTrue();
    }

    [Fact]
    public void Between_ATableThatWasNotThere_AllOfItIsAdded_AndBackwardsRemoved()
    {
        var table = sample.Roadmap.AddTable(TableKind.Mechanisms, "Механизмы", TableNumbering.None, "");
        table.AddColumn(ColumnKind.Title, "Механизм");
        table.AddLast(table.AddSection(null, null, null).Id, Level.None);
        var after = RoadmapState.Of(sample.Roadmap);
        var added = RoadmapComparison.Between(before, after).Tables[1];
        (added.Before, added.Runs[0].Rows[0].Before).ShouldBe((null, null));
        var removed = RoadmapComparison.Between(after, before).Tables[1];
        (removed.After, removed.Runs[0].Rows[0].After).ShouldBe((null, null));
        removed.Shown.Frame.Title.ShouldBe("Механизмы");
    }

    private RoadmapComparison Compare() => RoadmapComparison.Between(before, RoadmapState.Of(sample.Roadmap));

    private string Print() => string.Join(" | ", Compare().Tables[0].Runs.Select(run => string.Join(' ', run.Rows.Select(row =>
        (row.Before is null ? "+" : row.After is null ? "-" : row.IsMoved ? "~" : row.IsChanged ? "!" : "") + row.Shown.Cells[ColumnKind.Title]))));
}
