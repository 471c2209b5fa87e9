using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>Several rows at once. The sample stands as «1.О1 2.О2 | 1.М1 2.М2 3.М3 | 1.Ш1 |  | ».</summary>
public sealed class RoadmapTableRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Duplicate_OfTwo_StandsBelowTheLastInTheirOrder()
    {
        var sample = new Sample();
        var copies = sample.Table.Duplicate(sample.Ids("М2", "М1"), RowMeaning.Nothing);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 3.М1 4.М2 5.М3 | 1.Ш1 |  | ");
        copies.Select(row => row.Cells[ColumnKind.Title]).ShouldBe(["М1", "М2"]);
    }

    [Fact]
    public void Duplicate_InATableOfTypedNumbers_LeavesTheNumberToBeTyped()
    {
        var sample = new Sample(TableNumbering.Typed);
        sample.Table.Duplicate(sample.Ids("М1"), RowMeaning.Nothing);
        sample.Print().ShouldBe("9О1 О2 | 9М1 М1 М2 М3 | 9Ш1 |  | ");
    }

    [Fact]
    public void Duplicate_OfARemovedRow_IsRefused()
    {
        var sample = new Sample();
        var ids = sample.Ids("М1");
        sample.Table.Remove(ids[0], Noon);
        sample.Table.WhyNotDuplicate(ids).ShouldHaveSingleItem().Rule.ShouldBe(Activity.RowIsInPlace);
        Should.Throw<RefusedException>(() => sample.Table.Duplicate(ids, RowMeaning.Nothing));
    }

    [Fact]
    public void Duplicate_OfMoreThanTheTableHolds_IsRefused()
    {
        var sample = new Sample();
        sample.Table.AddBeside(sample.Row("М1").Id, Side.Below, RoadmapTable.MostRows - 7);
        sample.Table.WhyNotDuplicate(sample.Ids("М1")).ShouldBeEmpty();
        sample.Table.WhyNotDuplicate(sample.Ids("М1", "М2")).ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.TableHasRoom);
    }

    [Theory]
    [InlineData(Side.Above, "М2 М3", "1.О1 2.О2 | 1.М2 2.М3 3.М1 | 1.Ш1 |  | ")]
    [InlineData(Side.Above, "М1 М2", "1.О1 2.О2 3.М1 4.М2 | 1.М3 | 1.Ш1 |  | ")]
    [InlineData(Side.Below, "М1 М2", "1.О1 2.О2 | 1.М3 2.М1 3.М2 | 1.Ш1 |  | ")]
    [InlineData(Side.Below, "М2 М3", "1.О1 2.О2 | 1.М1 | 1.М2 2.М3 3.Ш1 |  | ")]
    public void Step_OfTwo_MovesThemTogether(Side side, string rows, string expected)
    {
        var sample = new Sample();
        sample.Table.Step(sample.Ids(rows.Split(' ')), side);
        sample.Print().ShouldBe(expected);
    }

    [Fact]
    public void Step_OfTwoOfWhichOneIsAtTheEdge_IsRefused()
    {
        var sample = new Sample();
        sample.Table.WhyNotStep(sample.Ids("О2", "О1"), Side.Above).ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.RowHasWhereToGo);
        sample.Table.WhyNotStep(sample.Ids("О2", "О1"), Side.Below).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("М1 М3", "Ш1", Side.Below, "1.О1 2.О2 | 1.М2 | 1.Ш1 2.М1 3.М3 |  | ")]
    [InlineData("М3", "М1", Side.Above, "1.О1 2.О2 | 1.М3 2.М1 3.М2 | 1.Ш1 |  | ")]
    [InlineData("М1", "М2", Side.Above, "1.О1 2.О2 | 1.М1 2.М2 3.М3 | 1.Ш1 |  | ")]
    [InlineData("Ш1 О1", "М2", Side.Below, "1.О2 | 1.М1 2.М2 3.О1 4.Ш1 5.М3 |  |  | ")]
    public void Move_BesideAnother_StandsThereInOrder_AndIsPutBackExactly(string rows, string neighbour, Side side, string expected)
    {
        var sample = new Sample();
        var ids = sample.Ids(rows.Split(' '));
        var before = sample.Print();
        var places = sample.Table.PlacesOf(ids);
        sample.Table.Move(ids, sample.Row(neighbour).Id, side);
        sample.Print().ShouldBe(expected);
        sample.Table.PutBack(places);
        sample.Print().ShouldBe(before);
        sample.Table.PlacesOf(ids).ShouldBe(places);
    }

    [Fact]
    public void Move_BesideItself_IsRefused()
    {
        var sample = new Sample();
        sample.Table.WhyNotMove(sample.Ids("М1", "М2"), sample.Row("М2").Id).ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.RowHasWhereToGo);
    }

    [Fact]
    public void Move_ToAnotherSectionsLevel_IsItsLast()
    {
        var sample = new Sample();
        sample.Table.Move(sample.Ids("М2", "О1"), sample.Table.Sections[1].Id, Level.School);
        sample.Print().ShouldBe("1.О2 | 1.М1 2.М3 | 1.Ш1 2.О1 3.М2 |  | ");
    }

    [Fact]
    public void Move_ToALevelThatTheSectionHasNot_IsRefused()
    {
        var sample = new Sample();
        sample.Table.WhyNotMove(sample.Ids("М2"), sample.Table.Sections[0].Id, Level.School).ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.PlaceIsInTheTable);
        sample.Table.WhyNotMove(sample.Ids("М2"), SectionId.New(), Level.None).ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.PlaceIsInTheTable);
    }

    [Fact]
    public void PutBack_WhereSomebodyStandsByNow_ComesRightAfter()
    {
        var sample = new Sample();
        var places = sample.Table.PlacesOf(sample.Ids("М2"));
        sample.Table.Move(sample.Ids("М2"), sample.Row("Ш1").Id, Side.Below);
        sample.Table.PutBack([places[0] with { Row = sample.Row("О1").Id }]);
        sample.Table.PutBack(places);
        sample.Print().ShouldBe("1.О2 | 1.М1 2.О1 3.М2 4.М3 | 1.Ш1 |  | ");
    }
}
