using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Spreadsheets;
using RoadmapPortal.Domain.Printing;

namespace RoadmapPortal.Documents.Tests.Spreadsheets;

public sealed class GridColumnWidthsTests
{
    private const double Total = 720, PointsPerMillimetre = 72 / 25.4;

    [Theory]
    [InlineData(138)]
    [InlineData(20_000)]
    public void OneLongWord_LeavesTheOthersTheirRoom(int letters)
    {
        var widths = Widths(new string('щ', letters), "слово", "слово");

        widths.ShouldAllBe(width => width >= (20 * PointsPerMillimetre) - 0.01);
        widths.Sum().ShouldBe(Total, 0.1);
    }

    [Fact]
    public void LongWordsEverywhere_ShareWhatIsAboveTheLeastWidths()
    {
        var word = new string('щ', 138);

        var widths = Widths(word, word, word, "да");

        widths[3].ShouldBe(20 * PointsPerMillimetre, 0.01);
        widths[..3].ShouldAllBe(width => Math.Abs(width - ((Total - (20 * PointsPerMillimetre)) / 3)) < 0.01);
    }

    private static double[] Widths(params string[] words) =>
    [
        .. GridColumnWidths.Of(
            new PaperGrid(
                [.. words.Select(_ => new GridColumn(20))], [],
                [new GridRow(GridRowKind.Body, [.. words.Select((word, at) => new GridCell(word, at))])]),
            Total, new SheetRuler(new SheetType(PrintLook.Standard))),
    ];
}
