using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Checks;
using RoadmapPortal.Domain.Risks;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Roadmaps.CopyForward;
using RoadmapPortal.Domain.Schedules;
using RoadmapPortal.Domain.Schools;
using RoadmapPortal.Domain.Tests.Checks;

namespace RoadmapPortal.Domain.Tests.Roadmaps.CopyForward;

/// <summary>A roadmap of 2023 – 2024 copied into the next school year.</summary>
public sealed class RoadmapCopyTests
{
    private const string NotMoved = "Годы не сдвинуты: в новом периоде такого срока нет. Впишите его сами.";

    private static readonly PeriodDates Next = new(new DateOnly(2024, 8, 1), new DateOnly(2025, 7, 31));

    [Fact]
    public void Of_ARoadmap_HasItsWordsWithOtherYears_InTheSameOrder()
    {
        var checkup = Written();
        var copy = Copy(checkup);
        copy.Roadmap.ShouldBeOfType<MunicipalRoadmap>().Stage.ShouldBe(MunicipalRoadmapStage.Draft);
        copy.Roadmap.Title.ShouldBe("Дорожная карта на 2024 – 2025 учебный год");
        copy.Roadmap.Blocks.Select(block => (block.Kind, block.Heading, block.Text)).ShouldBe(
            [(BlockKind.Goal, "Цель", "Помочь школам в 2024 году."), (BlockKind.Tasks, null, null), (BlockKind.Table, "План на 2024 год", null)]);
        copy.Roadmap.Blocks[2].TableId.ShouldBe(copy.Roadmap.Tables.ShouldHaveSingleItem().Id);
        copy.Roadmap.Tasks.Select(task => (task.Marker, task.Text)).ShouldBe([("1.", "Первая, 2024 год"), ("2.", "Вторая")]);
        copy.Roadmap.Indicators.Select(item => (item.Marker, item.Text)).ShouldBe([("-", "Доля к 2024 году")]);
        copy.Roadmap.Tables[0].Columns.Select(column => (column.Kind, column.Heading)).ShouldBe(Checkup.Columns);
        Print(copy.Roadmap).ShouldBe(
            [
                "|| 1. Конференция (октябрь 2024 г.)", "I. Раздел 2024 года|МУНИЦИПАЛЬНЫЙ УРОВЕНЬ| 7 Семинар (до 15.01.2025)", "I. Раздел 2024 года|МУНИЦИПАЛЬНЫЙ УРОВЕНЬ|  Форум 2024 (июнь)",
                "I. Раздел 2024 года|УРОВЕНЬ ОО| 9 Урок (октябрь 2024 г.)",
            ]);
    }

    [Fact]
    public void Of_ARoadmap_LeavesWhatBelongsToTheOldOneAlone()
    {
        var checkup = Written();
        checkup.Roadmap.Stamp(["УТВЕРЖДЕНА"]);
        checkup.Roadmap.ApproveBy(Approval.ByOrder("директора", new DateOnly(2023, 8, 1), "1"));
        checkup.Roadmap.SignBy("Начальник", "А.А. Иванова");
        checkup.OrderOf("О карте на 2023 год");
        var removed = checkup.Roadmap.Tables[0].Activities.Single(row => row.Cells[ColumnKind.Title] == "Семинар");
        checkup.Roadmap.Tables[0].Remove(removed.Id, DateTimeOffset.UnixEpoch);
        var copy = Copy(checkup);
        (copy.Roadmap.Approval, copy.Roadmap.ApprovalStamp.Count).ShouldBe((null, 0));
        (copy.Roadmap.SignatoryPosition, copy.Roadmap.SignatoryName).ShouldBe(("Начальник", "А.А. Иванова"));
        copy.Roadmap.Tables[0].Activities.ShouldNotContain(row => row.Cells[ColumnKind.Title] == "Семинар");
        copy.Roadmap.Tables[0].Activities.Select(row => row.Id).Intersect(checkup.Roadmap.Tables[0].Activities.Select(row => row.Id)).ShouldBeEmpty();
        checkup.Roadmap.Title.ShouldBe("Дорожная карта на 2023 – 2024 учебный год");
    }

    [Fact]
    public void Of_ARoadmap_LinksWhatTheCodesAndNamesMeanThere()
    {
        var checkup = Written();
        var row = Copy(checkup).Roadmap.Tables[0].Activities.Single(row => row.Cells[ColumnKind.Title] == "Конференция");
        row.Parameters.Select(link => link.ParameterId).ShouldBe([checkup.Sample.First.Id, checkup.Sample.Second.Id]);
        row.Responsible.ShouldHaveSingleItem().ResponsibleId.ShouldBe(checkup.Sample.Person.Id);
    }

    [Fact]
    public void Of_ASchoolsRoadmap_IsOfTheSameSchool()
    {
        var school = SchoolId.New();
        var old = new SchoolRoadmap(Sample.Tenant, RoadmapId.New(), PlanningPeriodId.New(), school, "Карта на 2023 год");
        var sample = new Sample(old, TableNumbering.None, "");
        var period = new PlanningPeriod(Sample.Tenant, old.PeriodId, "", new DateOnly(2023, 8, 1), new DateOnly(2024, 7, 31), sample.Version.Id);
        var source = new CheckedRoadmap(old, period, sample.Version, null, [], null);
        var copy = RoadmapCopy.Of(source, new YearShift(source.Period, 1), new CopyTarget(RoadmapId.New(), PlanningPeriodId.New(), Next, sample.Meaning));
        copy.Roadmap.ShouldBeOfType<SchoolRoadmap>().SchoolId.ShouldBe(school);
        copy.Roadmap.Title.ShouldBe("Карта на 2024 год");
    }

    [Fact]
    public void Of_ARoadmap_TellsWhatWasMoved_WhatWasNot_AndWhatToLookAt()
    {
        var checkup = Written().Row("Сбор по приказу от 06.03.2023 № 681", dates: "до 29.02.2024").Row("Итоги", dates: "январь 2030 г.");
        var copy = Copy(checkup);
        copy.Changed.Select(text => $"{text.Part}: {text.Where}: {text.Words.Before} → {text.Words.After}").ShouldBe(
            [
                "Headings: Название: Дорожная карта на 2023 – 2024 учебный год → Дорожная карта на 2024 – 2025 учебный год",
                "Dates: строка 1, графа «Срок»: октябрь 2023 г. → октябрь 2024 г.",
                "Headings: Заголовок раздела: I. Раздел 2023 года → I. Раздел 2024 года",
                "Dates: I. Раздел 2023 года, муниципальный уровень, строка 7, графа «Срок»: до 15.01.2024 → до 15.01.2025",
                "Cells: I. Раздел 2023 года, муниципальный уровень, строка 2 («Форум 2023»), графа «Мероприятие»: Форум 2023 → Форум 2024",
                "Dates: I. Раздел 2023 года, уровень ОО, строка 9, графа «Срок»: октябрь 2023 г. → октябрь 2024 г.",
                "Prose: «Цель»: Помочь школам в 2023 году. → Помочь школам в 2024 году.",
                "Headings: Заголовок «План на 2023 год»: План на 2023 год → План на 2024 год",
                "Prose: Задача 1: Первая, 2023 год → Первая, 2024 год",
                "Prose: Целевой показатель 1: Доля к 2023 году → Доля к 2024 году",
            ]);
        copy.ToLookAt.Select(remark => (remark.Text, remark.Words)).ShouldBe([("до 29.02.2024", NotMoved), ("январь 2030 г.", NotMoved)]);
        copy.Kept.ShouldHaveSingleItem().Words.ShouldBe("06.03.2023: дата или название другого документа");
    }

    [Fact]
    public void Codes_ThatTheNewAuditLacks_AreNamedByRow_AndWithoutAnAuditNothingIs()
    {
        var checkup = Written().Row("Лишнее", codes: "2.2, 9.9");
        var copy = Copy(checkup);
        var period = new PlanningPeriod(Sample.Tenant, copy.Roadmap.PeriodId, "", Next.From, Next.To, checkup.Sample.Version.Id);
        var audit = new EntryAudit(Sample.Tenant, EntryAuditId.New(), period.Id, CodeNumbering.Canonical, null, []);
        var empty = CodeComparison.Of(new CheckedRoadmap(copy.Roadmap, period, checkup.Sample.Version, audit, [], null));
        (empty.IsPossible, empty.Rows.Count).ShouldBe((false, 0));
        CodeComparison.Of(new CheckedRoadmap(copy.Roadmap, period, checkup.Sample.Version, null, [], null)).IsPossible.ShouldBeFalse();
        audit.AddLine(checkup.Sample.First.Id, null);
        var compared = CodeComparison.Of(new CheckedRoadmap(copy.Roadmap, period, checkup.Sample.Version, audit, [], null));
        compared.IsPossible.ShouldBeTrue();
        compared.Rows.Select(row => $"{row.Title}: {string.Join(" ", row.Codes)}").ShouldBe(["Конференция: 2.2", "Лишнее: 2.2 9.9"]);
    }

    private static Checkup Written()
    {
        var checkup = new Checkup(TableNumbering.Typed, "Дорожная карта на 2023 – 2024 учебный год");
        checkup.Section("I. Раздел 2023 года", Level.Municipal).Row("Семинар", dates: "до 15.01.2024", number: "7").Row("Форум 2023", dates: "июнь");
        checkup.Section("I. Раздел 2023 года", Level.School).Row("Урок", number: "9");
        checkup.Roadmap.AddBlock(BlockKind.Goal, "Цель", "Помочь школам в 2023 году.");
        checkup.Roadmap.AddBlock(BlockKind.Tasks, null, null);
        checkup.Roadmap.AddBlock(BlockKind.Table, "План на 2023 год", null, checkup.Roadmap.Tables[0].Id);
        checkup.Roadmap.AddTask("1.", "Первая, 2023 год");
        checkup.Roadmap.AddTask("2.", "Вторая");
        checkup.Roadmap.AddIndicator("-", "Доля к 2023 году");
        return checkup;
    }

    private static RoadmapCopy Copy(Checkup checkup)
    {
        var source = checkup.Checked();
        return RoadmapCopy.Of(source, new YearShift(source.Period, 1), new CopyTarget(RoadmapId.New(), PlanningPeriodId.New(), Next, checkup.Sample.Meaning));
    }

    private static IEnumerable<string> Print(Roadmap roadmap) =>
        from run in roadmap.Tables[0].Runs()
        from row in run.Rows
        select $"{run.Section.Heading}|{run.Section.HeadingOf(run.Level)}| {row.Number} {row.Activity.Cells[ColumnKind.Title]} ({row.Activity.Cells[ColumnKind.Dates]})";
}
