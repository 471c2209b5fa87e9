using System.Globalization;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Documents.Roadmaps;

namespace RoadmapPortal.Documents.Orders;

/// <summary>The table of changes as an annex: what stood in the edition in force, and what stands there from now on.</summary>
internal static class ChangesComposition
{
    private static readonly string[] Headings = ["№ п/п", "Место в дорожной карте", "Было", "Стало"];

    public static PaperSection Section(AnnexPart annex) => new(
        IsLandscape: true,
        [
            new CornerStamp(annex.Stamp),
            new PaperTitle("Изменения,\nкоторые вносятся в дорожную карту"),
            new RunningText($"{annex.Roadmap.Title.ReplaceLineEndings(" ")}{Approved(annex.Roadmap)}"),
            .. annex.Changes.Count == 0 ? [new RunningText("Изменений нет.")] : (PaperElement[])[new PaperTable("Изменения", Grid(annex))],
        ]);

    private static string Approved(RoadmapPaper roadmap) => roadmap.Order is { Date: { } date } order
        ? string.Create(CultureInfo.InvariantCulture, $", утверждена приказом от {date:dd.MM.yyyy} № {order.Number}. Места названы по действующей редакции.")
        : ". Места названы по действующей редакции.";

    private static PaperGrid Grid(AnnexPart annex) => new(
        [new GridColumn(10, 14, Centred: true), new GridColumn(45) { Share = 0.24 }, new GridColumn(45), new GridColumn(45)],
        [new GridRow(GridRowKind.Heading, [.. Headings.Select((heading, at) => new GridCell(heading, at))])],
        [
            .. annex.Changes.Select((line, at) => new GridRow(
                GridRowKind.Body,
                [
                    new GridCell((at + 1).ToString(CultureInfo.InvariantCulture), 0),
                    new GridCell(line.Place, 1),
                    new GridCell(line.Before.Length == 0 ? "–" : line.Before, 2),
                    new GridCell(line.Becomes, 3),
                ])),
        ]);
}
