using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Typesetting.Fonts;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Documents.Tests.Reading;

/// <summary>The pages of a roadmap before they become a file.</summary>
internal static class Pages
{
    public static IReadOnlyList<Page> Of(RoadmapPaper paper) =>
        [.. new DocumentLayout(FontLibrary.Default).PagesOf(PaperPdf.Compose(RoadmapComposition.Compose(paper)))];

    /// <summary>The texts of body cells as they stand on a page, each put together from its lines, without white space.</summary>
    public static IReadOnlyList<string> CellTexts(IEnumerable<Page> pages) =>
    [
        .. pages.SelectMany(page => page.Texts)
            .Where(text => text.Origin.Role is OriginRole.BodyCell or OriginRole.SectionCell)
            .GroupBy(text => text.Origin.Cell!, ReferenceEqualityComparer.Instance)
            .Select(cell => Squeeze(string.Concat(cell.Select(text => text.Text)))),
    ];

    public static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
