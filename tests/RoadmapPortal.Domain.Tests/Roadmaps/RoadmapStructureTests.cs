using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>Title, blocks and lists of a roadmap change as people ask, or say why not.</summary>
public sealed class RoadmapStructureTests
{
    private readonly MunicipalRoadmap roadmap = new(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), "Карта");

    [Theory]
    [InlineData("Карта", "Дорожная карта", "")]
    [InlineData("Старая", "Дорожная карта", "wording/is-still-as-seen")]
    [InlineData("Старая", "Карта", "")]
    [InlineData("Карта", " \n ", "wording/says-something")]
    [InlineData("Старая", "", "wording/is-still-as-seen wording/says-something")]
    public void Rename_AsSeenOrNot_SaysAllReasons(string seen, string title, string reasons)
    {
        Names(roadmap.WhyNotRename(seen, title)).ShouldBe(reasons);
        if (reasons.Length == 0)
        {
            roadmap.Rename(seen, title);
            roadmap.Title.ShouldBe(title);
        }
        else
        {
            Should.Throw<RefusedException>(() => roadmap.Rename(seen, title));
            roadmap.Title.ShouldBe("Карта");
        }
    }

    [Fact]
    public void Rename_MoreThanFits_IsRefusedWithNumbers()
    {
        roadmap.WhyNotRename("Карта", new string('а', 2_000)).ShouldBeEmpty();
        roadmap.WhyNotRename("Карта", new string('а', 2_001)).ShouldHaveSingleItem().Words.ShouldBe("Здесь знаков: 2001, помещается не больше 2000. Сократите текст.");
    }

    [Fact]
    public void EveryDeed_WhileTheRoadmapIsWithItsReviewer_IsRefused()
    {
        var school = new SchoolRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), Domain.Schools.SchoolId.New(), "Карта");
        var tasks = school.StartBlock(BlockKind.Tasks).Id;
        school.StartBlock(BlockKind.Prose);
        var task = school.StartItem(BlockKind.Tasks);
        school.StartItem(BlockKind.Tasks);
        typeof(SchoolRoadmap).GetProperty(nameof(SchoolRoadmap.Stage))!.SetValue(school, SchoolRoadmapStage.Submitted);
        IReadOnlyList<Refusal>[] all =
        [
            school.WhyNotRename("Карта", "Другая"), school.WhyNotStartBlock(BlockKind.Prose), school.WhyNotStartTable([ColumnKind.Title]),
            school.WhyNotMove(tasks, Side.Below), school.WhyNotRemove(school.Blocks[1].Id), school.WhyNotMove(task, Side.Below),
        ];
        all.ShouldAllBe(refusals => Names(refusals) == "roadmap/only-a-draft-is-edited");
        Should.Throw<RefusedException>(() => school.StartItem(BlockKind.Tasks));
        Should.Throw<RefusedException>(() => school.Remove(task));
    }

    [Fact]
    public void StartItem_WithItsWords_KeepsThemClean_AndRefusesTooMany()
    {
        var school = new SchoolRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), Domain.Schools.SchoolId.New(), "Карта");
        school.StartItem(BlockKind.Tasks, "Первая\r\nзадача\0").Text.ShouldBe("Первая\nзадача");
        school.StartItem(BlockKind.Indicators, "Показатель").Text.ShouldBe("Показатель");
        var tooLong = new string('я', Cells.LongestText + 1);
        school.WhyNotStartItem(tooLong).ShouldHaveSingleItem().Rule.ShouldBe(Wording.Fits);
        Should.Throw<RefusedException>(() => school.StartItem(BlockKind.Tasks, tooLong));
        school.Tasks.Count.ShouldBe(1);
    }

    [Fact]
    public void Blocks_StartedMovedAndRemoved_StandInTheirOrder()
    {
        var goal = roadmap.StartBlock(BlockKind.Goal);
        var table = roadmap.StartTable(TableKind.Plan, "План", [ColumnKind.Title]);
        var prose = roadmap.StartBlock(BlockKind.Prose, goal.Id);
        var last = roadmap.StartBlock(BlockKind.Prose, prose.Id);
        Kinds().ShouldBe("Goal Prose Prose Table");
        roadmap.Move(table.Id, Side.Above);
        roadmap.Move(table.Id, Side.Above);
        Kinds().ShouldBe("Goal Table Prose Prose");
        roadmap.Move(goal.Id, Side.Below);
        Kinds().ShouldBe("Table Goal Prose Prose");
        Names(roadmap.WhyNotMove(table.Id, Side.Above)).ShouldBe("structure/part-has-where-to-go");
        Names(roadmap.WhyNotMove(last.Id, Side.Below)).ShouldBe("structure/part-has-where-to-go");
        roadmap.Remove(table.Id);
        Kinds().ShouldBe("Goal Prose Prose");
        roadmap.Tables.ShouldBeEmpty();
        Should.Throw<KeyNotFoundException>(() => roadmap.WhyNotRemove(table.Id));
    }

    [Fact]
    public void StartBlock_OfAKindThatIsThere_IsRefused_ButProse()
    {
        roadmap.StartBlock(BlockKind.Audit);
        Names(roadmap.WhyNotStartBlock(BlockKind.Audit)).ShouldBe("roadmap/block-is-only-one");
        roadmap.StartBlock(BlockKind.Prose);
        roadmap.WhyNotStartBlock(BlockKind.Prose).ShouldBeEmpty();
        roadmap.WhyNotStartBlock(BlockKind.Goal).ShouldBeEmpty();
    }

    [Fact]
    public void RemoveBlock_WithRowsOrItems_IsRefused_UntilTheyAreGone()
    {
        var sample = new Sample();
        var block = sample.Roadmap.AddBlock(BlockKind.Table, null, null, sample.Table.Id);
        var tasks = sample.Roadmap.StartBlock(BlockKind.Tasks);
        var task = sample.Roadmap.StartItem(BlockKind.Tasks);
        sample.Roadmap.WhyNotRemove(block.Id).ShouldHaveSingleItem().ShouldBe(Roadmap.RemovedTableHasNoRows.Refuse(6));
        sample.Roadmap.WhyNotRemove(tasks.Id).ShouldHaveSingleItem().ShouldBe(Roadmap.RemovedListIsEmpty.Refuse(1));
        foreach (var row in sample.Table.Activities)
        {
            sample.Table.Remove(row.Id, DateTimeOffset.UnixEpoch);
        }

        sample.Roadmap.Remove(task);
        sample.Roadmap.Remove(block.Id);
        sample.Roadmap.Remove(tasks.Id);
        sample.Roadmap.Blocks.ShouldBeEmpty();
        sample.Roadmap.Tables.ShouldBeEmpty();
    }

    [Fact]
    public void WriteBlock_AsSeen_KeepsCleanWords_AndNoneForBlanks()
    {
        var goal = roadmap.AddBlock(BlockKind.Goal, "Цель:", "Первое\nвторое");
        goal.WriteHeading("Цель:", " ");
        goal.Heading.ShouldBeNull();
        goal.WriteText("Первое\r\nвторое", "Помочь\r\nшколам\0");
        goal.Text.ShouldBe("Помочь\nшколам");
        goal.WhyNotWriteText("Первое", "Другое").ShouldHaveSingleItem().Words.ShouldContain("«Помочь\nшколам»");
        Should.Throw<InvalidOperationException>(() => roadmap.StartBlock(BlockKind.Tasks).WriteText("", "Слова"));
    }

    [Theory]
    [InlineData("1. 2. 3.", 2, "1.А 2.В 3.Б", "1.А 2.В")]
    [InlineData("- - -", 2, "-А -В -Б", "-А -В")]
    [InlineData("3) 4) 5)", 2, "3)А 4)В 5)Б", "3)А 4)В")]
    [InlineData("1. 2. 7.", 2, "1.А 2.В 7.Б", "1.А 7.В")]
    public void Items_MovedDownOrRemoved_LeaveTheMarkersAtTheirPlaces(string markers, int number, string afterMove, string afterRemoval)
    {
        string[] all = markers.Split(' ');
        void Fill(Roadmap map)
        {
            foreach (var (marker, text) in all.Zip(["А", "Б", "В"]))
            {
                map.AddTask(marker, text);
            }
        }

        var other = new MunicipalRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), "Карта");
        Fill(roadmap);
        Fill(other);
        Names(roadmap.WhyNotMove(roadmap.Tasks[0], Side.Above)).ShouldBe("structure/part-has-where-to-go");
        roadmap.Move(roadmap.Tasks[number - 1], Side.Below);
        Lines(roadmap).ShouldBe(afterMove);
        other.Remove(other.Tasks[number - 1]);
        Lines(other).ShouldBe(afterRemoval);
    }

    [Theory]
    [InlineData(null, "1.")]
    [InlineData("7.", "8.")]
    [InlineData("9)", "10)")]
    [InlineData("-", "-")]
    [InlineData("", "")]
    [InlineData("Задача 3:", "Задача 4:")]
    [InlineData("1.9", "1.10")]
    [InlineData("99999999999.", "99999999999.")]
    public void StartItem_FollowsTheLastMarker(string? last, string expected)
    {
        if (last is not null)
        {
            roadmap.AddIndicator(last, "Доля");
        }

        roadmap.StartItem(BlockKind.Indicators).Marker.ShouldBe(expected);
        roadmap.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public void Item_IsWrittenAsSeen_AndNeverEmptied()
    {
        var task = roadmap.StartItem(BlockKind.Tasks);
        task.WriteText("", "Найти риски");
        task.WriteMarker("1.", "а)");
        (task.Marker + task.Text).ShouldBe("а)Найти риски");
        Names(task.WhyNotWriteText("Найти риски", "")).ShouldBe("wording/says-something");
        Names(task.WhyNotWriteText("", "Другое")).ShouldBe("wording/is-still-as-seen");
        Names(task.WhyNotWriteMarker("а)", new string('1', 41))).ShouldBe("wording/fits");
    }

    [Fact]
    public void StartTable_HasItsColumnsInOrder_OneSection_AndItsBlock()
    {
        Names(roadmap.WhyNotStartTable([])).ShouldBe("roadmap/table-has-columns");
        var block = roadmap.StartTable(TableKind.Plan, "План", [ColumnKind.Dates, ColumnKind.Title, ColumnKind.Number, ColumnKind.Title]);
        var table = roadmap.Tables.ShouldHaveSingleItem();
        (block.TableId, block.Heading, table.Title).ShouldBe((table.Id, "План", "План"));
        table.Columns.Select(column => column.Heading).ShouldBe(["№", "Мероприятие", "Срок"]);
        (table.Numbering, table.NumberSuffix).ShouldBe((TableNumbering.WholeTable, "."));
        table.Sections.ShouldHaveSingleItem().Levels.ShouldBe([Level.None]);
        roadmap.StartTable(TableKind.Mechanisms, "Механизмы", [ColumnKind.Title]);
        roadmap.Tables[1].Numbering.ShouldBe(TableNumbering.None);
    }

    private string Kinds() => string.Join(' ', roadmap.Blocks.Select(block => block.Kind));

    private static string Lines(Roadmap map) => string.Join(' ', map.Tasks.Select(task => task.Marker + task.Text));

    private static string Names(IReadOnlyList<Refusal> refusals) => string.Join(' ', refusals.Select(refusal => refusal.Rule.Id));
}
