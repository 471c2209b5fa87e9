using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Comparison;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Comparison;

public sealed class RoadmapReturnTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly Sample sample = new();

    private Roadmap Map => sample.Roadmap;

    /// <summary>Whatever people did: the past comes back whole, and so does the present after it.</summary>
    [Fact]
    public void All_AfterAnything_IsAsItWas_AndThePresentComesBackToo()
    {
        var different = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var one = new ShakenRoadmap(seed);
            one.Shake(seed % 40);
            var past = RoadmapState.Of(one.Sample.Roadmap);
            one.Shake(40);
            var present = RoadmapState.Of(one.Sample.Roadmap);
            different += ShakenRoadmap.Print(past) == ShakenRoadmap.Print(present) ? 0 : 1;
            Return(one.Sample, past).All();
            ShakenRoadmap.Print(RoadmapState.Of(one.Sample.Roadmap)).ShouldBe(ShakenRoadmap.Print(past), $"seed {seed}");
            NoTwoMeet(one.Sample.Roadmap);
            Return(one.Sample, present).All();
            ShakenRoadmap.Print(RoadmapState.Of(one.Sample.Roadmap)).ShouldBe(ShakenRoadmap.Print(present), $"seed {seed}, back");
            NoTwoMeet(one.Sample.Roadmap);
        }

        different.ShouldBeGreaterThan(290);
    }

    /// <summary>Whatever people did since, and whoever may not write in the roadmap now.</summary>
    [Fact]
    public void At_IsTheRoadmapOfThen_AndLeavesThePresentAlone()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var one = new ShakenRoadmap(seed);
            one.Shake(seed % 40);
            var roadmap = (MunicipalRoadmap)one.Sample.Roadmap;
            var past = RoadmapState.Of(roadmap);
            one.Shake(40);
            roadmap.Submit();
            var present = ShakenRoadmap.Print(RoadmapState.Of(roadmap));
            var was = roadmap.At(past);
            ShakenRoadmap.Print(RoadmapState.Of(was)).ShouldBe(ShakenRoadmap.Print(past), $"seed {seed}");
            ShakenRoadmap.Print(RoadmapState.Of(roadmap)).ShouldBe(present, $"seed {seed}, now");
            (was.Id, was.PeriodId, roadmap.Stage).ShouldBe((roadmap.Id, roadmap.PeriodId, MunicipalRoadmapStage.ForApproval));
        }
    }

    [Fact]
    public void All_OnTheSame_MovesNothing()
    {
        Map.StartBlock(BlockKind.Goal);
        Map.StartItem(BlockKind.Tasks, "Задача");
        var ranks = Ranks().ToList();
        Return(sample, RoadmapState.Of(Map)).All();
        Ranks().ShouldBe(ranks);
    }

    [Fact]
    public void Title_ComesBackAlone()
    {
        var goal = Map.StartBlock(BlockKind.Goal);
        var past = RoadmapState.Of(Map);
        Map.Rename("Карта", "Другая");
        goal.WriteText("", "Новая цель");
        Return(sample, past).Part(new ReturnedPart(WordsPlace.Title, Guid.Empty));
        (Map.Title, goal.Text).ShouldBe(("Карта", "Новая цель"));
    }

    [Fact]
    public void Block_ChangedRemovedOrAdded_IsAsItWas_InItsPlace()
    {
        var goal = Map.StartBlock(BlockKind.Goal);
        var prose = Map.StartBlock(BlockKind.Prose);
        var last = Map.StartBlock(BlockKind.Prose);
        prose.WriteText("", "Текст");
        var past = RoadmapState.Of(Map);
        prose.WriteText("Текст", "Другой");
        Part(prose.Id);
        prose.Text.ShouldBe("Текст");

        Map.Remove(prose.Id);
        Part(prose.Id);
        Map.Blocks.Select(block => block.Id).ShouldBe([goal.Id, prose.Id, last.Id]);
        Map.Find(prose.Id).Text.ShouldBe("Текст");

        Map.Remove(goal.Id);
        Part(goal.Id);
        Map.Blocks.Select(block => block.Id).ShouldBe([goal.Id, prose.Id, last.Id]);

        var added = Map.StartBlock(BlockKind.Prose, goal.Id);
        Part(added.Id);
        Map.Blocks.Select(block => block.Id).ShouldBe([goal.Id, prose.Id, last.Id]);

        void Part(RoadmapBlockId id) => Return(sample, past).Part(new ReturnedPart(WordsPlace.Block, id.Value));
    }

    [Fact]
    public void List_ComesBackWhole_WithItsOrderAndMarkers()
    {
        var first = Map.StartItem(BlockKind.Tasks, "Первая");
        Map.StartItem(BlockKind.Tasks, "Вторая");
        Map.StartItem(BlockKind.Indicators, "Показатель");
        var past = RoadmapState.Of(Map);
        Map.Remove(first);
        Map.StartItem(BlockKind.Tasks, "Третья");
        Map.Move(Map.Tasks[0], Side.Below);
        Map.Indicators[0].WriteText("Показатель", "Другой");
        Return(sample, past).Part(new ReturnedPart(WordsPlace.Task, Guid.Empty));
        RoadmapState.Of(Map).Tasks.ShouldBe(past.Tasks);
        Map.Indicators[0].Text.ShouldBe("Другой");
        Return(sample, past).Part(new ReturnedPart(WordsPlace.Indicator, Guid.Empty));
        RoadmapState.Of(Map).Indicators.ShouldBe(past.Indicators);
    }

    [Fact]
    public void Block_ThatCannotComeBackByItself_IsRefused_AndSaysWhy()
    {
        var goal = Map.StartBlock(BlockKind.Goal);
        var table = Map.StartTable(TableKind.Plan, "Вторая", [ColumnKind.Title]);
        var past = RoadmapState.Of(Map);
        Map.Remove(goal.Id);
        Map.StartBlock(BlockKind.Goal);
        WhyNot(goal.Id).ShouldBe(Roadmap.BlockIsOnlyOne);
        Map.Remove(table.Id);
        WhyNot(table.Id).ShouldBe(RoadmapReturn.TableComesWithTheWhole);
        WhyNot(RoadmapBlockId.New()).ShouldBe(RoadmapReturn.PartIsKnown);
        var added = Map.AddBlock(BlockKind.Table, null, null, sample.Table.Id);
        WhyNot(added.Id).ShouldBe(Roadmap.RemovedTableHasNoRows);
        Should.Throw<RefusedException>(() => Return(sample, past).Part(new ReturnedPart(WordsPlace.Block, added.Id.Value)));

        Rule WhyNot(RoadmapBlockId id) => Return(sample, past).WhyNot(new ReturnedPart(WordsPlace.Block, id.Value)).ShouldHaveSingleItem().Rule;
    }

    [Fact]
    public void Comparison_OfHiddenAndReorderedColumns_IsADifferenceOfShape()
    {
        var past = RoadmapState.Of(Map);
        sample.Table.Hide(sample.Table.Columns[2].Id);
        Differs().ShouldBeTrue();
        sample.Table.Show(sample.Table.Columns[2].Id);
        Differs().ShouldBeFalse();
        sample.Table.Move(sample.Table.Columns[0].Id, Side.Below);
        Differs().ShouldBeTrue();

        bool Differs() => RoadmapComparison.Between(past, RoadmapState.Of(Map)).Tables[0].IsShapedOtherwise;
    }

    private static RoadmapReturn Return(Sample one, RoadmapState past) => new(one.Roadmap, past, one.Meaning, Noon);

    private IEnumerable<Rank> Ranks() =>
        [.. Map.Blocks.Select(block => block.Rank), .. Map.Tasks.Select(task => task.Rank), .. sample.Table.Columns.Select(column => column.Rank), .. sample.Table.Sections.Select(section => section.Rank), .. sample.Table.Activities.Select(row => row.Rank)];

    /// <summary>Two parts at one place could not be saved, and rows must stand at levels that are there.</summary>
    private static void NoTwoMeet(Roadmap map)
    {
        map.Blocks.Select(block => block.Rank).ShouldBeUnique();
        map.Tasks.Select(task => task.Rank).ShouldBeUnique();
        map.Tables.Select(table => table.Rank).ShouldBeUnique();
        foreach (var table in map.Tables)
        {
            table.Columns.Select(column => column.Rank).ShouldBeUnique();
            table.Sections.Select(section => section.Rank).ShouldBeUnique();
            table.Activities.Select(row => (row.SectionId, row.Level, row.Rank)).ShouldBeUnique();
            table.Activities.ShouldAllBe(row => table.Sections.Any(section => section.Id == row.SectionId && section.Levels.Contains(row.Level)));
        }
    }
}
