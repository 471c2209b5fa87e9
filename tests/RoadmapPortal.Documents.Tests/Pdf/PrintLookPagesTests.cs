using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Domain.Printing;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>Whatever the office may choose for its papers, they can be printed.</summary>
public sealed class PrintLookPagesTests
{
    private const string Words = "Щ Общеобразовательные ";

    private static readonly (string Heading, GridColumn Column)[] Usual =
    [
        ("№ п/п", new(9, 13, Centred: true)), ("Мероприятие", new(40)), ("Форма", new(22, 50)), ("Код параметра", new(15, 26, Centred: true)),
        ("Юридическое лицо", new(22, 50)), ("Место проведения", new(22, 50)), ("Дата проведения", new(22, 36)), ("Ответственные", new(26, 60)),
        ("Школы", new(26)), ("Щит", new(26)), ("Отчёт", new(26)), ("Результат", new(26)),
    ];

    /// <summary>As many columns of numbers as there may be beside one of words.</summary>
    private static readonly (string Heading, GridColumn Column)[] Numbers =
        [("Мероприятие", new(40)), .. Enumerable.Repeat(("№ п/п", new GridColumn(9, 13, Centred: true)), 11)];

    public static TheoryData<int, int, bool> Looks => new MatrixTheoryData<int, int, bool>([20, 50], [8, 10, 12, 14], [true, false]);

    [Theory]
    [MemberData(nameof(Looks))]
    public void TableOfAnyNumberOfColumns_IsPrintedWhole(int margin, int points, bool isLandscape)
    {
        var look = new PrintLook { LeftMargin = margin, TopMargin = margin, RightMargin = margin, BottomMargin = margin, TablePoints = points };
        look.WhyNot().ShouldBeEmpty();
        foreach (var columns in Enumerable.Range(1, 12).SelectMany(count => new[] { Usual[..count], Numbers[..count] }))
        {
            var grid = new PaperGrid(
                [.. columns.Select(column => column.Column)],
                [new GridRow(GridRowKind.Heading, [.. columns.Select((column, at) => new GridCell(column.Heading, at))])],
                [new GridRow(GridRowKind.Body, [.. columns.Select((column, at) => new GridCell(Words + at, at))])]);
            var paper = new ComposedPaper("Карта", "Управление", false, look, [new PaperSection(isLandscape, [new PaperTable("Таблица", grid)])]);

            var printed = PaperPdf.PagesOf(paper).SelectMany(page => page.Texts)
                .Where(text => text.Origin.Role is OriginRole.HeadingCell or OriginRole.BodyCell)
                .GroupBy(text => text.Origin.Cell!, ReferenceEqualityComparer.Instance)
                .Select(cell => Reading.Pages.Squeeze(string.Concat(cell.Select(text => text.Text)).Replace("\u00AD", "", StringComparison.Ordinal)));

            printed.ShouldBe(
                [.. columns.Select(column => Reading.Pages.Squeeze(column.Heading)), .. columns.Select((_, at) => Reading.Pages.Squeeze(Words + at))],
                ignoreOrder: true);
        }
    }
}
