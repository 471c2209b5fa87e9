namespace RoadmapPortal.Documents.Composition;

/// <summary>Every text of a paper in reading order: what no format may lose.</summary>
public static class PaperTexts
{
    public static IEnumerable<string> Of(ComposedPaper paper) => paper.Elements.SelectMany(Of);

    public static IEnumerable<string> Of(PaperElement element) => All(element).Where(text => text.Length > 0);

    private static IEnumerable<string> All(PaperElement element) => element switch
    {
        CornerStamp stamp => stamp.Lines,
        Letterhead head => [.. head.Body, head.Kind, head.Date, head.Place ?? "", head.Number],
        PaperTitle title => [title.Text],
        PaperHeading heading => [heading.Text],
        RunningText text => [text.Lead ?? "", text.Text],
        PaperList list => list.Items.SelectMany(Of),
        PaperTable table => table.Grid.Headings.Concat(table.Grid.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text),
        SignatureLine line => [line.Position, line.Name],
        _ => throw new ArgumentException($"There are no words for a {element.GetType().Name}.", nameof(element)),
    };

    private static IEnumerable<string> Of(PaperListItem item) => [item.Label, item.Text, .. item.Items.SelectMany(Of)];
}
