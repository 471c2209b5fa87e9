using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Orders;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Builders;
using RoadmapPortal.Domain.Orders;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Tests.Docx;

/// <summary>Composed papers that the tests of documents look at.</summary>
internal static class DocxSamples
{
    public static TheoryData<string> Names { get; } = ["small", "big", "order", "audit"];

    public static ComposedPaper Named(string name) => name switch
    {
        "small" => RoadmapComposition.Compose(Samples.Small()),
        "big" => RoadmapComposition.Compose(Samples.Big()),
        "order" => Order(),
        _ => AuditComposition.Compose(Samples.Big())!,
    };

    /// <summary>An order whose numbers were doubled by hand, with its annex.</summary>
    public static ComposedPaper Order() => Order(order =>
    {
        order.AddItem("1.", "Утвердить дорожную карту.", null);
        var second = order.AddItem("2.", "Отделу № 5 (Сапелкина Л.В.):", null);
        order.AddItem("2.1.", "Обеспечить координацию работы.", second.Id);
        order.AddItem("2.2.", "Осуществлять аудит школ.", second.Id);
        order.AddItem("2.2.", "Разместить карту на сайте до 01.05.2023 г.", second.Id);
        order.AddItem("2.3.", "Обеспечить выполнение.", second.Id);
        var third = order.AddItem("3.", "Руководителям:", null);
        order.AddItem("3.1.", "Разработать карту.", third.Id);
        order.AddItem("4.", "Контроль оставляю за собой.", null);
    });

    public static ComposedPaper Order(Action<Order> fill)
    {
        var office = Samples.SmallOffice(out var roadmap);
        fill(office.Approve(roadmap, "Приложение № 1", "к приказу управления", "от 21.04.2023 № 680"));
        return OrderComposition.Compose(office.Paper(roadmap))!;
    }

    public static ComposedPaper Paper(params IReadOnlyList<PaperElement> elements) =>
        new("Бумага", "Управление", IsDraft: false, PrintLook.Standard, [new PaperSection(IsLandscape: false, elements)]);

    /// <summary>A table of one column.</summary>
    public static ComposedPaper Cell(string text) => Paper(
        new PaperTable("Таблица", new PaperGrid([new GridColumn(20)], [], [new GridRow(GridRowKind.Body, [new GridCell(text, 0)])])));

    public static string Squeeze(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
