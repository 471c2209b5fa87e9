using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.Amendments;
using RoadmapPortal.Domain.Roadmaps.Comparison;

namespace RoadmapPortal.Domain.Tests.Roadmaps.Amendments;

/// <summary>What an office would write by hand: where, what was, what becomes.</summary>
public sealed class AmendmentTableTests
{
    private const string Levelled = "Раздел «I», МУНИЦИПАЛЬНЫЙ УРОВЕНЬ";
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly AmendmentLine Renumbered = new("Номера строк", "", "Считать изменёнными по порядку строк.", "");

    private readonly Sample sample = new();
    private RoadmapState before;

    public AmendmentTableTests() => before = RoadmapState.Of(sample.Roadmap);

    [Fact]
    public void Of_TheSame_HasNoLine() => Lines().ShouldBeEmpty();

    [Fact]
    public void Of_ChangedCells_NamesSectionLevelRowAndColumn()
    {
        sample.Row("М2").Write(ColumnKind.Codes, "", "2.1", sample.Meaning);
        sample.Row("О1").Write(ColumnKind.Title, "О1", "Провести семинар", sample.Meaning);
        Lines().ShouldBe(
        [
            new("Раздел «ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ», строка № 1, графа «Мероприятие»", "О1", "Изложить в следующей редакции:", "Провести семинар"),
            new($"{Levelled}, строка № 2, графа «Код»", "", "Дополнить словами:", "2.1"),
        ]);
        before = RoadmapState.Of(sample.Roadmap);
        sample.Row("М2").Write(ColumnKind.Codes, "2.1", "", sample.Meaning);
        Lines().ShouldBe([new($"{Levelled}, строка № 2, графа «Код»", "2.1", "Исключить.", "")]);
    }

    [Fact]
    public void Of_AnAddedRow_TellsBehindWhichAndAllItsWords()
    {
        var added = sample.Table.AddBeside(sample.Row("М1").Id, Side.Below)[0];
        added.Write(ColumnKind.Title, "", "Консультации", sample.Meaning);
        added.Write(ColumnKind.Responsible, "", "Иванова А.А.", sample.Meaning);
        Lines().ShouldBe(
        [
            new($"{Levelled}, после: строка № 1", "", "Дополнить строкой № 2:", "Мероприятие: Консультации\nОтветственные: Иванова А.А."),
            Renumbered,
        ]);
    }

    [Fact]
    public void Of_ARowAtTheTop_AndOneInAnEmptyPlace_SaysAtTheBeginning()
    {
        sample.Table.AddBeside(sample.Row("М1").Id, Side.Above)[0].Write(ColumnKind.Title, "", "Начать", sample.Meaning);
        sample.Table.AddLast(sample.Table.Sections[2].Id, Level.School).Write(ColumnKind.Title, "", "Закончить", sample.Meaning);
        Lines().ShouldBe(
        [
            new($"{Levelled}, в начале", "", "Дополнить строкой № 1:", "Мероприятие: Начать"),
            new("Раздел «II», УРОВЕНЬ ОО, в начале", "", "Дополнить строкой № 1:", "Мероприятие: Закончить"),
            Renumbered,
        ]);
    }

    [Fact]
    public void Of_RemovedRows_NamesThemByTheirOldNumbers()
    {
        sample.Table.Remove(sample.Row("М2").Id, Noon);
        sample.Table.Remove(sample.Row("М3").Id, Noon);
        Lines().ShouldBe([new($"{Levelled}, строка № 2", "Мероприятие: М2", "Исключить.", ""), new($"{Levelled}, строка № 3", "Мероприятие: М3", "Исключить.", "")]);
    }

    [Fact]
    public void Of_AMovedRow_ThatAlsoChanged_HasALineForEach()
    {
        sample.Table.Move([sample.Row("М1").Id], sample.Row("Ш1").Id, Side.Below);
        sample.Row("М1").Write(ColumnKind.Title, "М1", "М1 иначе", sample.Meaning);
        Lines().ShouldBe(
        [
            new($"{Levelled}, строка № 1", "", "Переместить:", "раздел «I», УРОВЕНЬ ОО, после: строка № 1"),
            new($"{Levelled}, строка № 1, графа «Мероприятие»", "М1", "Изложить в следующей редакции:", "М1 иначе"),
            Renumbered,
        ]);
    }

    [Fact]
    public void Of_WordsOutsideOfTables_NamesTheirPlace()
    {
        sample.Roadmap.AddBlock(BlockKind.Goal, "Цель:", "Помочь.");
        sample.Roadmap.AddTask("1.", "Найти риски");
        before = RoadmapState.Of(sample.Roadmap);
        sample.Roadmap.Rename("Карта", "Дорожная карта");
        sample.Roadmap.Blocks[0].WriteText("Помочь.", "Поддержать.");
        sample.Roadmap.AddTask("2.", "Устранить риски");
        Lines().ShouldBe(
        [
            new("Название", "Карта", "Изложить в следующей редакции:", "Дорожная карта"),
            new("Раздел «Цель»", "Цель:\nПомочь.", "Изложить в следующей редакции:", "Цель:\nПоддержать."),
            new("Задачи", "", "Дополнить задачей:", "2. Устранить риски"),
        ]);
    }

    [Fact]
    public void Of_TheTablesFrame_SaysColumnsSectionsAndName()
    {
        var table = sample.Table;
        table.Rename("План", "План мероприятий");
        table.Columns[2].WriteHeading("Код", "Код параметра");
        table.AddColumn(ColumnKind.Dates, "Срок");
        table.Hide(table.Columns[3].Id);
        table.Sections[1].WriteHeading("I", "I. Кадры");
        table.Remove(table.Sections[2].Id);
        Lines().ShouldBe(
        [
            new("Название таблицы", "План", "Изложить в следующей редакции:", "План мероприятий"),
            new("Графа «Ответственные»", "", "Исключить графу.", ""),
            new("Название графы", "Код", "Изложить в следующей редакции:", "Код параметра"),
            new("Таблица", "", "Дополнить графой «Срок».", ""),
            new("Раздел «II»", "", "Исключить раздел.", ""),
            new("Заголовок раздела", "I", "Изложить в следующей редакции:", "I. Кадры"),
        ]);
    }

    [Fact]
    public void Of_SeveralTables_EachPlaceSaysWhich()
    {
        var other = sample.Roadmap.AddTable(TableKind.Mechanisms, "Механизмы", TableNumbering.None, "");
        other.AddColumn(ColumnKind.Title, "Механизм");
        var row = other.AddLast(other.AddSection(null, null, null).Id, Level.None);
        row.Write(ColumnKind.Title, "", "Старый", sample.Meaning);
        before = RoadmapState.Of(sample.Roadmap);
        row.Write(ColumnKind.Title, "Старый", "Новый", sample.Meaning);
        Lines().ShouldBe([new("Таблица «Механизмы», строка «Старый», графа «Механизм»", "Старый", "Изложить в следующей редакции:", "Новый")]);
    }

    [Fact]
    public void Becomes_AnInstructionAlone_HasNoWordsBehindIt()
    {
        new AmendmentLine("", "", "Исключить.", "").Becomes.ShouldBe("Исключить.");
        new AmendmentLine("", "", "Дополнить словами:", "2.1").Becomes.ShouldBe("Дополнить словами:\n2.1");
    }

    private IReadOnlyList<AmendmentLine> Lines() => AmendmentTable.Of(before, RoadmapState.Of(sample.Roadmap));
}
