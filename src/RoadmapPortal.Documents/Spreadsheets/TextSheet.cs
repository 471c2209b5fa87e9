using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>What stands outside tables: one row for each paragraph, over the whole width.</summary>
internal static class TextSheet
{
    private const double LeastLabel = 20, MostLabel = 90;

    public static Sheet Build(string name, IReadOnlyList<PaperElement> elements, SheetPage page, SheetRuler ruler)
    {
        var columns = Columns(Labels(elements.OfType<PaperList>().SelectMany(list => list.Items)), page.Width, ruler);
        var sheet = new SheetBuilder(columns, ruler);
        new ElementRows(sheet, columns, hasLabelColumn: true).Add(elements);
        return sheet.Build(name, page);
    }

    /// <summary>Labels of lists, then borders where the head of an order (in thirds) and a signature (at 60 %) divide.</summary>
    private static double[] Columns(IEnumerable<string> labels, double width, SheetRuler ruler)
    {
        var label = Math.Clamp(labels.Select(text => ruler.WidthOf(text, CellLook.Prose)).DefaultIfEmpty(0).Max(), LeastLabel, MostLabel);
        double[] ends = [label, width / 3, width * 0.6, width * 2 / 3, width];
        return [.. ends.Select((end, at) => end - (at == 0 ? 0 : ends[at - 1]))];
    }

    private static IEnumerable<string> Labels(IEnumerable<PaperListItem> items) =>
        items.SelectMany(item => Labels(item.Items).Prepend(item.Label));
}
