using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>Columns, sections and numbers of a table change as people ask, or say why not; no row is lost on the way.</summary>
public sealed class RoadmapTableStructureTests
{
    private readonly Sample sample = new();

    private RoadmapTable Table => sample.Table;

    [Fact]
    public void Rename_AsSeen_OrNot()
    {
        Table.Rename("План", "План мероприятий");
        Table.Title.ShouldBe("План мероприятий");
        Names(Table.WhyNotRename("План", "")).ShouldBe("wording/is-still-as-seen wording/says-something");
    }

    [Theory]
    [InlineData(TableNumbering.PerLevel, "9О1 2.О2 | 9М1 2.М2 3.М3 | 9Ш1 |  | ")]
    [InlineData(TableNumbering.WholeTable, "9О1 2.О2 | 9М1 4.М2 5.М3 | 9Ш1 |  | ")]
    [InlineData(TableNumbering.None, "9О1 О2 | 9М1 М2 М3 | 9Ш1 |  | ")]
    public void NumberBy_Typed_KeepsWhatWasTypedOnce_AndTakesTheRestAsPrinted(TableNumbering before, string after)
    {
        var counted = new Sample(before);
        counted.Table.NumberBy(before, TableNumbering.Typed);
        counted.Print().ShouldBe(after);
        counted.Table.NumberBy(TableNumbering.Typed, TableNumbering.PerSection);
        counted.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 3.М3 | 4.Ш1 |  | ");
        counted.Table.NumberBy(TableNumbering.PerSection, TableNumbering.Typed);
        counted.Print().ShouldBe(before == TableNumbering.None ? "9О1 2.О2 | 9М1 2.М2 3.М3 | 9Ш1 |  | " : after);
    }

    [Fact]
    public void NumberBy_NotAsSeen_IsRefused_UnlessItIsTheSame()
    {
        Names(Table.WhyNotNumberBy(TableNumbering.None, TableNumbering.Typed)).ShouldBe("table/numbering-is-still-as-seen");
        Table.WhyNotNumberBy(TableNumbering.None, TableNumbering.PerLevel).ShouldBeEmpty();
        Table.WriteSuffix(".", ")");
        Table.NumberSuffix.ShouldBe(")");
        Names(Table.WhyNotWriteSuffix(".", "......")).ShouldBe("wording/is-still-as-seen wording/fits");
    }

    [Fact]
    public void Columns_AddedMovedAndHeaded()
    {
        var dates = Table.AddColumn(ColumnKind.Dates, "Срок");
        dates.WriteHeading("Срок", "Дата проведения");
        Table.Move(dates.Id, Side.Above);
        Headings().ShouldBe("№, Мероприятие, Код, Дата проведения, Ответственные");
        Table.WhyNotAddColumn(ColumnKind.Dates).ShouldHaveSingleItem().ShouldBe(RoadmapTable.ColumnIsOnlyOne.Refuse("Дата проведения"));
        Names(dates.WhyNotWriteHeading("Дата проведения", " ")).ShouldBe("wording/says-something");
        Names(Table.WhyNotMove(Table.Columns[0].Id, Side.Above)).ShouldBe("structure/part-has-where-to-go");
    }

    [Fact]
    public void Hide_TakesAColumnOutOfSight_AndKeepsItsWords()
    {
        var title = Column(ColumnKind.Title);
        Table.Hide(title.Id);
        Table.ShownColumns.Select(column => column.Heading).ShouldBe(["№", "Код", "Ответственные"]);
        sample.Row("М2").Cells[ColumnKind.Title].ShouldBe("М2");
        Table.Show(title.Id);
        Table.ShownColumns.Count.ShouldBe(4);
    }

    [Fact]
    public void Hide_TheLastColumnInSight_IsRefused()
    {
        foreach (var column in Table.Columns.Skip(1).ToList())
        {
            Table.Hide(column.Id);
        }

        Names(Table.WhyNotHide(Table.Columns[0].Id)).ShouldBe("table/some-column-is-shown");
        Names(Table.WhyNotRemove(Table.Columns[0].Id)).ShouldBe("table/some-column-is-shown");
        Table.WhyNotRemove(Column(ColumnKind.Codes).Id).ShouldBeEmpty();
    }

    [Fact]
    public void RemoveColumn_OnlyWhenItsCellsAreEmpty()
    {
        Table.WhyNotRemove(Column(ColumnKind.Title).Id).ShouldHaveSingleItem().ShouldBe(RoadmapTable.RemovedColumnIsEmpty.Refuse("Мероприятие", 6));
        sample.Row("О1").Write(ColumnKind.Codes, "", "2.1", sample.Meaning);
        Table.WhyNotRemove(Column(ColumnKind.Codes).Id).ShouldHaveSingleItem().ShouldBe(RoadmapTable.RemovedColumnIsEmpty.Refuse("Код", 1));
        Table.Remove(sample.Row("О1").Id, DateTimeOffset.UnixEpoch);
        Table.Remove(Column(ColumnKind.Codes).Id);
        Headings().ShouldBe("№, Мероприятие, Ответственные");
    }

    [Fact]
    public void RemoveColumn_OfNumbers_CountedOnesAreNoWords_TypedOnesAre()
    {
        Table.WhyNotRemove(Column(ColumnKind.Number).Id).ShouldBeEmpty();
        Table.NumberBy(TableNumbering.PerLevel, TableNumbering.Typed);
        Table.WhyNotRemove(Column(ColumnKind.Number).Id).ShouldHaveSingleItem().ShouldBe(RoadmapTable.RemovedColumnIsEmpty.Refuse("№", 6));
    }

    [Fact]
    public void Sections_StartedMovedAndRemoved()
    {
        var started = Table.StartSection();
        started.HeadingOf(Level.School).ShouldBe("УРОВЕНЬ ОО");
        started.WriteHeading("", "III");
        Table.Move(started.Id, Side.Above);
        string.Join(' ', Table.Sections.Select(section => section.Heading)).ShouldBe("ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ I III II");
        Table.Remove(started.Id);
        Table.WhyNotRemove(Table.Sections[1].Id).ShouldHaveSingleItem().ShouldBe(RoadmapTable.RemovedSectionIsEmpty.Refuse(4));
        Names(Table.WhyNotMove(Table.Sections[2].Id, Side.Below)).ShouldBe("structure/part-has-where-to-go");
    }

    [Fact]
    public void RemoveSection_TheOnlyOne_IsRefused()
    {
        var small = new Sample(sample.Roadmap, TableNumbering.None, "");
        var only = small.Table.StartSection();
        Names(small.Table.WhyNotRemove(only.Id)).ShouldBe("table/some-section-remains");
    }

    [Fact]
    public void RemoveSection_WhoseRowsWereRemovedBefore_LetsThemComeBackBesideIt()
    {
        var row = sample.Row("О2").Id;
        Table.Remove(sample.Row("О1").Id, DateTimeOffset.UnixEpoch);
        Table.Remove(row, DateTimeOffset.UnixEpoch);
        Table.Remove(Table.Sections[0].Id);
        Table.Restore(row);
        sample.Print().ShouldBe("1.М1 2.М2 3.М3 4.О2 | 1.Ш1 |  | ");
    }

    [Fact]
    public void Levels_TurnedOnAndOff_KeepEveryRowInSight()
    {
        var id = Table.Sections[0].Id;
        Table.WriteLevel(id, Level.School, null, "УРОВЕНЬ ОО");
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 3.М3 | 1.Ш1 |  | ");
        Table.Runs()[0].Level.ShouldBe(Level.School);
        Table.WriteLevel(id, Level.Municipal, null, "");
        Table.Sections[0].Levels.ShouldBe([Level.Municipal, Level.School]);
        Table.WhyNotWriteLevel(id, Level.School, "УРОВЕНЬ ОО", null).ShouldHaveSingleItem().ShouldBe(RoadmapTable.RemovedLevelIsEmpty.Refuse(2));
        Table.WriteLevel(id, Level.Municipal, "", null);
        Table.WriteLevel(id, Level.School, "УРОВЕНЬ ОО", null);
        Table.Runs()[0].Level.ShouldBe(Level.None);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 3.М3 | 1.Ш1 |  | ");
    }

    [Fact]
    public void WriteLevel_TakenAway_LetsRemovedRowsComeBackToTheOtherOne()
    {
        var row = sample.Row("Ш1").Id;
        Table.Remove(row, DateTimeOffset.UnixEpoch);
        Table.WriteLevel(Table.Sections[1].Id, Level.School, "УРОВЕНЬ ОО", null);
        Table.Restore(row);
        sample.Print().ShouldBe("1.О1 2.О2 | 1.М1 2.М2 3.М3 4.Ш1 |  | ");
    }

    [Fact]
    public void WriteLevel_NotAsSeen_SaysWhatTheOtherWrote()
    {
        var id = Table.Sections[1].Id;
        Table.WhyNotWriteLevel(id, Level.School, null, "ШКОЛЫ").ShouldHaveSingleItem().ShouldBe(Wording.IsStillAsSeen.Refuse("УРОВЕНЬ ОО"));
        Table.WhyNotWriteLevel(id, Level.School, "ШКОЛЫ", "УРОВЕНЬ ОО").ShouldBeEmpty();
        Table.WhyNotWriteLevel(Table.Sections[0].Id, Level.School, "ШКОЛЫ", "ОО").ShouldHaveSingleItem().ShouldBe(Wording.IsStillAsSeen.Refuse("без этого уровня"));
        Names(Table.WhyNotWriteLevel(id, Level.School, "УРОВЕНЬ ОО", new string('а', 2_001))).ShouldBe("wording/fits");
    }

    private Column Column(ColumnKind kind) => Table.Columns.Single(column => column.Kind == kind);

    private string Headings() => string.Join(", ", Table.Columns.Select(column => column.Heading));

    private static string Names(IReadOnlyList<Refusal> refusals) => string.Join(' ', refusals.Select(refusal => refusal.Rule.Id));
}
