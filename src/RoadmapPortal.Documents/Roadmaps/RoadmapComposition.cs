using RoadmapPortal.Documents.Audits;
using RoadmapPortal.Documents.Composition;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>A roadmap on turned sheets: stamp, title, blocks in their order, signature.</summary>
public static class RoadmapComposition
{
    public static ComposedPaper Compose(RoadmapPaper paper) =>
        new(paper.Title, paper.Municipality.Name, !paper.IsApproved, paper.Look, [Section(paper)]) { Verification = paper.Verification };

    internal static PaperSection Section(RoadmapPaper paper)
    {
        var elements = new List<PaperElement>();
        elements.AddRange(new[] { paper.AnnexStamp, paper.ApprovalStamp }
            .Where(stamp => stamp.Lines.Count > 0).Select(stamp => new CornerStamp(stamp.Lines)));
        elements.Add(new PaperTitle(paper.Title));
        elements.AddRange(paper.Blocks.SelectMany(block => Of(block, paper)));
        if (paper.Signature is { } signature)
        {
            elements.Add(new SignatureLine(signature.Position, signature.Name));
        }

        return new PaperSection(IsLandscape: true, elements);
    }

    /// <summary>One table of a roadmap as an annex to an order.</summary>
    internal static PaperSection Section(TablePart table, CornerStamp stamp, RoadmapPaper paper) =>
        new(IsLandscape: true, [stamp, new PaperTitle(table.Title), .. Table(table, paper)]);

    /// <summary>The name of a table among others: of a spreadsheet's sheet, of a place in a file.</summary>
    private static string NameOf(TableKind kind) => kind switch
    {
        TableKind.Plan => "Дорожная карта",
        TableKind.ControlPoints => "Контрольные точки",
        TableKind.Mechanisms => "Механизмы",
    };

    private static IEnumerable<PaperElement> Of(PaperBlock block, RoadmapPaper paper) => block.Kind switch
    {
        BlockKind.Goal => RunIn(block),
        BlockKind.Tasks or BlockKind.Indicators => [.. Heading(block, headsTable: false), .. Prose.OfItems(block.Items)],
        BlockKind.Prose => [.. Heading(block, headsTable: false), .. Prose.Of(block.Text)],
        BlockKind.Audit => [.. Heading(block, headsTable: true), .. AuditComposition.Elements(paper.Audit, paper.Look)],
        BlockKind.Table => [.. Heading(block, headsTable: true), .. Table(block.Table, paper)],
    };

    private static IEnumerable<PaperHeading> Heading(PaperBlock block, bool headsTable) =>
        string.IsNullOrWhiteSpace(block.Heading) ? [] : [new PaperHeading(block.Heading, 2, headsTable)];

    /// <summary>«Цель: …» on one line with its words.</summary>
    private static IEnumerable<PaperElement> RunIn(PaperBlock block)
    {
        var paragraphs = (block.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.IsNullOrWhiteSpace(block.Heading)
            ? Prose.Of(block.Text)
            : [new RunningText(paragraphs.FirstOrDefault() ?? "", block.Heading), .. paragraphs.Skip(1).Select(text => new RunningText(text))];
    }

    private static IEnumerable<PaperTable> Table(TablePart? table, RoadmapPaper paper) =>
        table is null || ActivityGrid.Of(table, paper.Look) is not { Columns.Count: > 0 } grid ? [] : [new PaperTable(NameOf(table.Kind), grid, table)];
}
