using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Composition;

public sealed class CompositionTests
{
    [Fact]
    public void Roadmap_ElementsStandInTheirOrder()
    {
        var paper = RoadmapComposition.Compose(Samples.Small());

        var section = paper.Sections.ShouldHaveSingleItem();
        section.IsLandscape.ShouldBeTrue();
        section.Elements.Select(element => element.GetType().Name).ShouldBe(
        [
            "CornerStamp", "PaperTitle", "RunningText", "PaperHeading", "PaperList", "PaperHeading", "RunningText", "RunningText", "PaperHeading",
            "PaperList", "PaperHeading", "RunningText", "PaperTable", "PaperHeading", "PaperTable", "SignatureLine",
        ]);
        section.Elements.OfType<RunningText>().First().ShouldBe(new RunningText("Повышение качества образования.", "Цель:"));
        section.Elements.OfType<PaperTable>().Select(table => table.Name).ShouldBe(["Аудит", "Дорожная карта"]);
    }

    [Fact]
    public void Order_StandsUprightBeforeItsTurnedAnnex_WithTheStampThatItGives()
    {
        var office = Samples.SmallOffice(out var roadmap);
        var order = office.Approve(roadmap, "Приложение 1", "с опечаткой");
        var second = order.AddItem("1.", "Директорам:", null);
        order.AddItem("1.1.", "Разработать.", second.Id);

        var paper = OrderComposition.Compose(office.Paper(roadmap))!;

        paper.Sections.Select(section => section.IsLandscape).ShouldBe([false, true]);
        paper.Sections[0].Elements.Select(element => element.GetType().Name).ShouldBe(["Letterhead", "PaperTitle", "RunningText", "PaperList", "SignatureLine"]);
        PaperTexts.Of(paper.Sections[0].Elements[3]).ShouldBe(["1.", "Директорам:", "1.1.", "Разработать."]);
        paper.Sections[1].Elements[0].ShouldBeOfType<CornerStamp>().Lines.ShouldBe(["Приложение", "к приказу управления образования", "от 21.04.2023 № 680"]);
    }

    [Fact]
    public void RoadmapWithoutOrderOrAudit_HasNeitherPaper()
    {
        var office = new Office();
        var paper = office.Paper(office.Roadmap("Карта"));

        Should.Throw<ArgumentException>(() => OrderComposition.Compose(paper));
        Should.Throw<ArgumentException>(() => AuditComposition.Compose(paper));
        PaperKind.Of(paper).Select(kind => kind.Word).ShouldBe(["municipal-roadmap"]);
        PaperKind.Find("order", paper).ShouldBeNull();
        PaperKind.Find(null, paper)!.Word.ShouldBe("municipal-roadmap");
    }

    [Fact]
    public void School_HasItsOwnKindsOfPaper()
    {
        var office = Samples.SmallOffice(out _);
        var paper = office.Paper(office.Roadmap(office.Schools[0], "Карта школы"));

        PaperKind.Of(paper).Select(kind => kind.Word).ShouldBe(["school-roadmap", "audit"]);
    }

    [Fact]
    public void Draft_IsMarked_UntilApproved()
    {
        var paper = Samples.Small();

        RoadmapComposition.Compose(paper).IsDraft.ShouldBeTrue();
        RoadmapComposition.Compose(paper with { IsApproved = true }).IsDraft.ShouldBeFalse();
    }

    [Fact]
    public void Look_HidesCodesAndLevels_AndOrdersColumns()
    {
        var look = new PrintLook { ShowsCodes = false, ShowsLevels = false, ColumnOrder = [ColumnKind.Number, ColumnKind.Dates] };

        var tables = RoadmapComposition.Compose(Samples.Small() with { Look = look }).Elements.OfType<PaperTable>().ToList();

        tables[0].Grid.Columns.Count.ShouldBe(4);
        tables[0].Grid.Headings[0].Cells.Select(cell => (cell.Text, cell.ColumnSpan))
            .ShouldBe([("№", 1), ("Фактор негативного влияния (риска)", 2), ("Перечень школ", 1)]);
        tables[1].Grid.Headings[0].Cells.Select(cell => cell.Text)
            .ShouldBe(["№ п/п", "Дата проведения", "Мероприятие", "Форма", "Контингент", "Место проведения", "Ответственные"]);
        tables[1].Grid.Rows.ShouldNotContain(row => row.Kind == GridRowKind.Level);
        tables[1].Grid.Rows.First(row => row.Kind == GridRowKind.Body).Cells[1].Text.ShouldBe("март 2023 г.");
    }

    [Fact]
    public void Prose_ItsDashesBecomeOneList()
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        roadmap.AddBlock(BlockKind.Prose, null, "Задача:\n- первое;\n- второе.\nИтог – хороший.\n-5 градусов");

        var elements = RoadmapComposition.Compose(office.Paper(roadmap)).Elements.Skip(1).ToList();

        elements.Select(element => string.Join('|', PaperTexts.Of(element))).ShouldBe(["Задача:", "-|первое;|-|второе.", "Итог – хороший.", "-5 градусов"]);
    }
}
