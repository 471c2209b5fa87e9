namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>The part of a table on one page.</summary>
internal sealed record TableFragment(
    PreparedTable Table, IReadOnlyList<PlacedRow> Rows, IReadOnlyList<CellPlacement> Cells, double Height)
    : Fragment(Height)
{
    public override void Write(PageBuilder page, double x, double y)
    {
        foreach (var row in Rows.Where(row => row is { Begins: true, Row.IsSection: true } && row.Row.Source.SectionLevel > 0))
        {
            var origin = new Origin(OriginRole.SectionCell, Table.Source, row.Row.Source, row.Row.Beginning[0].Source);
            var level = Table.HeadingLevel + row.Row.Source.SectionLevel;
            page.Add(new OutlineMark(OutlineTitle.Of(row.Row.Source.Cells[0].Runs), level, y + row.Top, origin));
        }
        foreach (var cell in Cells.OrderBy(cell => cell.Top).ThenBy(cell => cell.Box.Cell.Column))
            cell.Write(page, x, y);
        foreach (var rule in TableBorders.Of(Table, Rows))
            page.Add(rule with { X1 = rule.X1 + x, Y1 = rule.Y1 + y, X2 = rule.X2 + x, Y2 = rule.Y2 + y });
    }
}
