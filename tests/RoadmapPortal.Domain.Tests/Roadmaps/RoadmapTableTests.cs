using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public sealed class RoadmapTableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(TableNumbering.PerLevel, ".", "1.О1 2.О2 | 1.М1 2.М2 3.М3 | 1.Ш1 |  | ")]
    [InlineData(TableNumbering.PerSection, "", "1О1 2О2 | 1М1 2М2 3М3 | 4Ш1 |  | ")]
    [InlineData(TableNumbering.WholeTable, "", "1О1 2О2 | 3М1 4М2 5М3 | 6Ш1 |  | ")]
    [InlineData(TableNumbering.None, ".", "О1 О2 | М1 М2 М3 | Ш1 |  | ")]
    [InlineData(TableNumbering.Typed, ".", "9О1 О2 | 9М1 М2 М3 | 9Ш1 |  | ")]
    public void Runs_InEachNumbering_CountAsTheTableCounts(TableNumbering numbering, string suffix, string expected) =>
        new Sample(numbering, suffix).Print().ShouldBe(expected);

    [Fact]
    public void AddBeside_BelowAndAbove_StandsThereAndNumbersFollow()
    {
        var sample = new Sample();
        sample.Table.AddBeside(sample.Row("М2").Id, Side.Below);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 3. 4.М3 | 1.Ш1 |  | ");
        sample.Table.AddBeside(sample.Row("М1").Id, Side.Above);
        sample.Print().ShouldBe("1.О1 2.О2 | 1. 2.М1 3.М2 4. 5.М3 | 1.Ш1 |  | ");
    }

    [Fact]
    public void AddLast_IntoAnEmptyLevel_IsItsFirstRow()
    {
        var sample = new Sample();
        sample.Table.AddLast(sample.Table.Sections[2].Id, Level.School);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 3.М3 | 1.Ш1 |  | 1.");
        Should.Throw<ArgumentException>(() => sample.Table.AddLast(sample.Table.Sections[0].Id, Level.School));
    }

    [Fact]
    public void Remove_ThenRestore_IsAtItsOldPlace()
    {
        var sample = new Sample();
        var id = sample.Row("М2").Id;
        sample.Table.Remove(id, Noon);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М3 | 1.Ш1 |  | ");
        sample.Table.AddBeside(sample.Row("М1").Id, Side.Below);
        sample.Table.Restore(id);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2. 3.М2 4.М3 | 1.Ш1 |  | ");
    }

    [Fact]
    public void Step_InsideALevel_SwapsNeighbours()
    {
        var sample = new Sample();
        sample.Table.Step(sample.Row("М3").Id, Side.Above);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М3 3.М2 | 1.Ш1 |  | ");
        sample.Table.Step(sample.Row("М1").Id, Side.Below);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М3 2.М1 3.М2 | 1.Ш1 |  | ");
    }

    [Fact]
    public void Step_PastARemovedRow_CountsOnlyWhatIsSeen()
    {
        var sample = new Sample();
        sample.Table.Remove(sample.Row("М2").Id, Noon);
        sample.Table.Step(sample.Row("М3").Id, Side.Above);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М3 2.М1 | 1.Ш1 |  | ");
    }

    [Fact]
    public void Step_OverTheEdgeOfALevel_GoesIntoTheNext()
    {
        var sample = new Sample();
        sample.Table.Step(sample.Row("М3").Id, Side.Below);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 | 1.М3 2.Ш1 |  | ");
        sample.Table.Step(sample.Row("М1").Id, Side.Above);
        sample.Print().ShouldBe("1.О1 2.О2 3.М1 | 1.М2 | 1.М3 2.Ш1 |  | ");
    }

    [Fact]
    public void Step_AtTheTablesEdge_IsRefusedByName()
    {
        var sample = new Sample();
        sample.Table.WhyNotStep(sample.Row("О1").Id, Side.Above).ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.RowHasWhereToGo);
        Should.Throw<RefusedException>(() => sample.Table.Step(sample.Row("О1").Id, Side.Above));
        sample.Table.WhyNotStep(sample.Row("Ш1").Id, Side.Below).ShouldBeEmpty();
    }

    [Fact]
    public void Step_ARemovedRow_IsRefused()
    {
        var sample = new Sample();
        sample.Table.Remove(sample.Row("М2").Id, Noon);
        sample.Table.WhyNotStep(sample.Row("М2").Id, Side.Above).ShouldHaveSingleItem().Rule.ShouldBe(Activity.RowIsInPlace);
    }

    [Fact]
    public void WhyNotAdd_PastTheMost_NamesTheRule()
    {
        var sample = new Sample();
        sample.Table.WhyNotAdd(RoadmapTable.MostRows - 6).ShouldBeEmpty();
        sample.Table.WhyNotAdd(RoadmapTable.MostRows - 5).ShouldHaveSingleItem().Rule.ShouldBe(RoadmapTable.TableHasRoom);
    }

    [Fact]
    public void Fill_ALevelWithRows_Throws()
    {
        var sample = new Sample();
        var row = new ActivityWords("", Cells.Empty);
        Should.Throw<InvalidOperationException>(() => sample.Table.Fill(sample.Table.Sections[1], Level.School, [row], sample.Meaning));
        Should.Throw<ArgumentException>(() => sample.Table.Fill(sample.Table.Sections[0], Level.School, [row], sample.Meaning));
        sample.Table.Fill(sample.Table.Sections[2], Level.School, [row], sample.Meaning);
    }

    [Fact]
    public void Fill_MoreRowsThanATableHolds_IsRefusedWhole()
    {
        var sample = new Sample();
        var rows = Enumerable.Repeat(new ActivityWords("", Cells.Empty), RoadmapTable.MostRows - 5).ToList();
        Should.Throw<RefusedException>(() => sample.Table.Fill(sample.Table.Sections[2], Level.School, rows, sample.Meaning));
        sample.Table.Activities.Count.ShouldBe(6);
    }

    [Fact]
    public void AddColumn_OfAKindThatIsThere_Throws() =>
        Should.Throw<InvalidOperationException>(() => new Sample().Table.AddColumn(ColumnKind.Title, "Ещё раз"));

    [Fact]
    public void AddBlock_TableWithoutItsTable_Throws() =>
        Should.Throw<ArgumentException>(() => new Sample().Roadmap.AddBlock(BlockKind.Table, "II", null));

    [Fact]
    public void AddBeside_ManyRows_StandInOrderAndBetween()
    {
        var sample = new Sample();
        var added = sample.Table.AddBeside(sample.Row("М1").Id, Side.Below, 2_000);

        var run = sample.Table.Runs().Single(run => run.Rows.Any(row => row.Activity.Id == sample.Row("М1").Id)).Rows.Select(row => row.Activity.Id).ToList();
        run[0].ShouldBe(sample.Row("М1").Id);
        run.Skip(1).Take(2_000).ShouldBe(added.Select(row => row.Id));
        run[2_001].ShouldBe(sample.Row("М2").Id);
        added.Max(row => row.Rank.ToString().Length).ShouldBeLessThan(20);
    }
}
