using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Domain.Audits;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Roadmaps;

public sealed class RoadmapPaperTests
{
    [Fact]
    public void Audit_LinesOfOneFactorApart_StandTogetherInTheOrderOfTheAudit()
    {
        var audit = Samples.Small().Audit!;

        audit.Factors.Select(factor => (factor.Number, factor.Name))
            .ShouldBe([("1.", "Уровень оснащения школы"), ("2.", "Дефицит кадров")]);
        audit.Factors[0].Parameters.Select(parameter => (parameter.Code, parameter.PrintedCode, parameter.Name))
            .ShouldBe([("1.1", "1.1.", "Нехватка цифрового оборудования"), ("1.2", "1.2.", "Отсутствие помещений")]);
        audit.Introduction.ShouldBe("По результатам 2022 года выявлены риски.");
    }

    [Fact]
    public void Audit_TypedListThatMeansTheFindings_IsPrintedAsTyped()
    {
        var parameter = Samples.Small().Audit!.Factors[1].Parameters[0];

        parameter.Schools.ShouldBe(["1", "г44"]);
        parameter.PrintedSchools.ShouldBe("Сош №№ 1, г44");
    }

    [Fact]
    public void Audit_TypedListThatMeansOthers_GivesWayToTheFindings()
    {
        var office = new Office();
        var schools = new[] { office.AddSchool("2"), office.AddSchool("1") };
        var factor = office.AddFactor("1.", "Фактор", (null, "Без кода"));
        office.BeginAudit(null, Office.UsualAuditColumns);
        office.Find(factor.Parameters[0], "Сош № 7", schools);

        var parameter = office.Paper(office.Roadmap("Карта")).Audit!.Factors[0].Parameters[0];

        parameter.PrintedSchools.ShouldBe("2, 1");
        parameter.Code.ShouldBeNull();
        parameter.PrintedCode.ShouldBe("");
    }

    [Fact]
    public void SchoolRoadmap_SaysOnlyWhatWasFoundAtThatSchool()
    {
        var office = Samples.SmallOffice(out _);
        var gymnasium = office.Schools.Single(school => school.Label == "г44");

        var paper = office.Paper(office.Roadmap(gymnasium, "Дорожная карта гимназии"));

        paper.School.ShouldBe("г44");
        paper.Audit!.Factors.SelectMany(factor => factor.Parameters).Select(parameter => (parameter.Name, parameter.PrintedSchools))
            .ShouldBe([("Отсутствие помещений", "г44"), ("Нехватка учителей", "г44")]);
        paper.Audit.Factors.SelectMany(factor => factor.Parameters).ShouldAllBe(parameter => parameter.Schools.Count == 1 && parameter.Schools[0] == "г44");
    }

    [Fact]
    public void PeriodWithoutAudit_HasNoAuditPart()
    {
        var office = new Office();

        var paper = office.Paper(office.Roadmap("Карта"));

        paper.Audit.ShouldBeNull();
        paper.Order.ShouldBeNull();
        paper.AnnexStamp.Lines.ShouldBeEmpty();
        paper.School.ShouldBeNull();
        paper.Signature.ShouldBeNull();
    }

    [Fact]
    public void Order_ItemsStandUnderTheirParents_AndItsAnnexGivesTheStamp()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        var order = office.Approve(roadmap, "Приложение № 1", "к приказу");
        order.AddAnnex(office.Roadmap("Другая").Id, ["Приложение № 2"]);
        order.AddItem("1.", "Утвердить.", null);
        var second = order.AddItem("2.", "Директорам:", null);
        order.AddItem("2.1.", "Разработать.", second.Id);
        order.AddItem("3.", "Контроль.", null);
        order.AddItem("2.1.", "Сдать.", second.Id);

        var paper = office.Paper(roadmap);

        paper.AnnexStamp.Words.ShouldBe(["Приложение № 1", "к приказу"]);
        paper.Order!.Items.Select(item => item.Number).ShouldBe(["1.", "2.", "3."]);
        paper.Order.Items[1].Items.Select(item => (item.Number, item.Text)).ShouldBe([("2.1.", "Разработать."), ("2.1.", "Сдать.")]);
        paper.Order.Signature.ShouldBe(new PaperSignature("Начальник управления", "О.Н. Медведева"));
    }

    [Fact]
    public void Table_RunsKeepSectionLevelNumbersAndCodes()
    {
        var paper = Samples.Small();

        var table = paper.Tables.ShouldHaveSingleItem();
        table.Sections.Select(run => (run.Section, run.Heading, run.Level, run.LevelHeading, run.Activities.Count)).ShouldBe(
        [
            (0, "ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ", Level.None, null, 1),
            (1, "I. УРОВЕНЬ ОСНАЩЕНИЯ", Level.Municipal, "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", 2),
            (1, "I. УРОВЕНЬ ОСНАЩЕНИЯ", Level.School, "УРОВЕНЬ ОО", 0),
        ]);
        table.Sections[0].Activities[0].AllParameters.ShouldBeTrue();
        table.Sections[1].Activities.Select(activity => activity.Number).ShouldBe(["1.", "2."]);
        table.Sections[1].Activities[0].Codes.ShouldBe(["1.1", "1.2"]);
        table.Sections[1].Activities[0].AllParameters.ShouldBeFalse();
        paper.Blocks.Single(block => block.Kind == BlockKind.Table).Table.ShouldBeSameAs(table);
    }

    [Fact]
    public void Blocks_CarryTheItemsOfTheirKindOnly()
    {
        var blocks = Samples.Small().Blocks;

        blocks.Select(block => (block.Kind, block.Items.Count)).ShouldBe(
        [
            (BlockKind.Goal, 0), (BlockKind.Tasks, 2), (BlockKind.Prose, 0), (BlockKind.Indicators, 1), (BlockKind.Audit, 0), (BlockKind.Table, 0),
        ]);
    }

    [Fact]
    public void AuditColumns_AreThoseOfTheAudit() =>
        Samples.Small().Audit!.Columns.Select(column => column.Kind).ShouldBe(
            [AuditColumnKind.Number, AuditColumnKind.Factor, AuditColumnKind.Parameter, AuditColumnKind.Code, AuditColumnKind.Schools]);
}
