using RoadmapPortal.Typesetting.Blocks;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Tests.Layout;

/// <summary>What must hold of any document: nothing lost, nothing twice, nothing outside, nothing over another.</summary>
public class RandomDocumentTests
{
    private const double Tolerance = 0.05;

    public static TheoryData<int> Hundreds => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Hundreds))]
    public void Layout_AnyDocument_KeepsTheInvariants(int hundred)
    {
        Parallel.For(hundred * 100, (hundred + 1) * 100, seed =>
        {
            var document = new RandomDocuments(seed).Next();
            var pages = Sheet.Pages(document);
            EverythingIsThereOnce(document, pages, seed);
            foreach (var page in pages)
            {
                IsInsideMargins(page, seed);
                NothingOverlaps(page, seed);
                NoSectionRowIsLast(page, seed);
                (page.Items is [PageWatermark, ..]).ShouldBe(document.Watermark is not null, $"seed {seed}");
            }
        });
    }

    /// <summary>All characters but white space, in order, of each paragraph and cell.</summary>
    private static void EverythingIsThereOnce(TypesetDocument document, IReadOnlyList<Page> pages, int seed)
    {
        var found = pages.SelectMany(page => page.Texts)
            .Where(text => text.Origin.Role != OriginRole.RepeatedHeadingCell)
            .GroupBy(SourceOf, ReferenceEqualityComparer.Instance)
            .ToDictionary(group => group.Key!, group => Ink(string.Concat(group.Select(text => text.Text))), ReferenceEqualityComparer.Instance);
        var sources = document.Sections.SelectMany(section => section.Blocks).SelectMany(SourcesOf)
            .Where(source => Ink(source.Text).Length > 0).ToList();
        found.Count.ShouldBe(sources.Count, $"seed {seed}");
        found.Keys.SequenceEqual(sources.Select(source => source.Source), ReferenceEqualityComparer.Instance).ShouldBeTrue($"seed {seed}");
        foreach (var (source, text) in sources)
            found.GetValueOrDefault(source).ShouldBe(Ink(text), $"seed {seed}");
    }

    private static IEnumerable<(object Source, string Text)> SourcesOf(Block block) => block switch
    {
        Paragraph { Label: { } label } item => [(label, label.Text), .. SourcesOf(item with { Label = null }).Select(text => ((object)item, text.Text))],
        Paragraph paragraph => [(paragraph, string.Concat(paragraph.Runs.Select(run => run.Text)))],
        Table table => table.HeadingRows.Concat(table.Rows).SelectMany(row => row.Cells)
            .Select(cell => ((object)cell, string.Concat(cell.Runs.Select(run => run.Text)))),
        _ => [],
    };

    private static object SourceOf(PageText text) => text.Origin switch
    {
        { Role: OriginRole.ListLabel, Block: Paragraph { Label: { } label } } => label,
        { Cell: { } cell } => cell,
        var other => other.Block!,
    };

    /// <summary>The hyphens that layout adds are no text.</summary>
    private static string Ink(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '\u00AD'));

    private static void IsInsideMargins(Page page, int seed)
    {
        var (right, bottom) = (page.Width - Sheet.Margin + Tolerance, page.Height - Sheet.Margin + Tolerance);
        const double start = Sheet.Margin - Tolerance;
        var marks = page.Texts.Select(BoxOf).Concat(page.Rules.Select(BoxOf));
        marks.Where(box => box.Left < start || box.Top < start || box.Right > right || box.Bottom > bottom || double.IsNaN(box.Left))
            .ShouldBeEmpty($"seed {seed}, page {page.Number}");
    }

    private static void NothingOverlaps(Page page, int seed)
    {
        Box[] texts = [.. page.Texts.Select(BoxOf).OrderBy(box => box.Top)];
        Box[] rules = [.. page.Rules.Select(BoxOf)];
        var collisions = new List<(Box, Box)>();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length && texts[j].Top < texts[i].Bottom; j++)
            {
                if (Overlap(texts[i], texts[j]))
                    collisions.Add((texts[i], texts[j]));
            }
            foreach (var rule in rules)
            {
                if (Overlap(texts[i], rule))
                    collisions.Add((texts[i], rule));
            }
        }
        collisions.ShouldBeEmpty($"seed {seed}, page {page.Number}");
    }

    private static void NoSectionRowIsLast(Page page, int seed)
    {
        var last = page.Texts.MaxBy(text => text.Y);
        if (last?.Origin is not { Role: OriginRole.SectionCell, Block: Table table, Row: { } row })
            return;
        // Section rows alone may fill a page so that no line has room below them.
        if (page.Texts.All(text => text.Origin.Role is not (OriginRole.BodyCell or OriginRole.Paragraph))
            && page.Height - Sheet.Margin - last.Y < 3 * last.Size)
        {
            return;
        }
        // A body row without text may stand below it unseen.
        var body = table.Rows.SkipWhile(other => !ReferenceEquals(other, row)).FirstOrDefault(other => other.Kind == TableRowKind.Body);
        (body?.Cells.Any(cell => cell.Runs.Any(run => run.Text.Length > 0)) ?? false).ShouldBeFalse($"seed {seed}, page {page.Number}");
    }

    private sealed record Box(double Left, double Top, double Right, double Bottom, string Text);

    private static Box BoxOf(PageText text) =>
        new(text.X, text.Y - (0.8 * text.Size), text.X + text.Width, text.Y + (0.2 * text.Size), text.Text);

    private static Box BoxOf(PageRule rule) => new(rule.X1, rule.Y1, rule.X2, rule.Y2, "rule");

    private static bool Overlap(Box one, Box other) =>
        one.Left < other.Right - Tolerance && other.Left < one.Right - Tolerance
        && one.Top < other.Bottom - Tolerance && other.Top < one.Bottom - Tolerance;
}
