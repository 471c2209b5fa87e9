using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout.Lines;

namespace RoadmapPortal.Typesetting.Layout.Tables;

/// <summary>A table from one of its rows on.</summary>
internal sealed class TableFlow : Flow
{
    private readonly PreparedTable table;
    private readonly TablePosition position;

    private TableFlow(PreparedTable table, TablePosition position) => (this.table, this.position) = (table, position);

    public override double SpaceBefore => position.IsBeginning ? table.Source.SpaceBefore.Points : 0;

    public override double SpaceAfter => table.Source.SpaceAfter.Points;

    public override bool KeepsWithNext => table.Source.KeepWithNext;

    public override double? KeptHeight =>
        table.Rows.Count == 1 && position.IsBeginning ? table.HeadingLayout.Height + RowPolicy.HeightOf(table, 0) : null;

    public static TableFlow Begin(Table table, TextShaper shaper, double width, int headingLevel, string path) =>
        new(new PreparedTable(table, shaper, width, headingLevel, path), TablePosition.Beginning);

    public override LayoutAnswer Fit(LayoutSpace space)
    {
        if (table.Rows.Count == 0 && table.Heading.Count == 0)
            return new LayoutAnswer.Empty();
        var page = new TablePage(table, space, position);
        return page.Fill() switch
        {
            TablePage.Outcome.Whole => new LayoutAnswer.Whole(page.ToFragment()),
            TablePage.Outcome.Part => new LayoutAnswer.Part(page.ToFragment(), new TableFlow(table, page.Rest)),
            TablePage.Outcome.NoRoom => new LayoutAnswer.NoRoom(page.Refusal),
        };
    }

    public override double LeastStart(double pageHeight) =>
        table.HeadingLayout.Height + RowPolicy.LeastStart(table, pageHeight);
}
