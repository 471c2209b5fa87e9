namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>The part of a table on one page.</summary>
internal sealed record TableFragment(
    PreparedTable Table, IReadOnlyList<PlacedRow> Rows, IReadOnlyList<CellPlacement> Cells, double Height)
    : Fragment(Height)
{
    public override void Write(PageBuilder page, double x, double y)
    {
        foreach (var row in Rows)
        {
            if (row is not { Begins: true, Row.IsSection: true } || row.Row.Source.SectionLevel == 0)
                continue;
            var origin = new Origin(OriginRole.SectionCell, Table.Source, row.Row.Source, row.Row.Beginning[0].Source);
            var level = Table.HeadingLevel + row.Row.Source.SectionLevel;
            page.Add(new OutlineMark(OutlineTitle.Of(row.Row.Source.Cells[0].Runs), level, y + row.Top, origin));
        }
        foreach (var cell in InReadingOrder())
            cell.Write(page, x, y);
        new TableBorders(Table, Rows, page, x, y).Write();
    }

    private CellPlacement[] InReadingOrder()
    {
        CellPlacement[] ordered = [.. Cells];
        Array.Sort(ordered, static (one, other) =>
            one.Top != other.Top ? one.Top.CompareTo(other.Top) : one.Box.Cell.Column.CompareTo(other.Box.Cell.Column));
        return ordered;
    }
}
