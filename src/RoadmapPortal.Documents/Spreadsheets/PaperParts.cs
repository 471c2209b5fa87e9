using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>A paper taken apart for sheets. A table takes along what belongs to it; the rest stays in its order as text.</summary>
/// <param name="Text">What belongs to no table.</param>
/// <param name="TextIsLandscape">Turned like the first section.</param>
internal sealed record PaperParts(IReadOnlyList<PaperElement> Text, bool TextIsLandscape, IReadOnlyList<TablePlace> Tables)
{
    public static PaperParts Of(ComposedPaper paper)
    {
        var sections = paper.Sections.Select(section => new SectionParts(section)).ToList();
        return new PaperParts(
            [.. sections.SelectMany(section => section.Text)],
            paper.Sections[0].IsLandscape,
            [.. sections.SelectMany(section => section.Tables)]);
    }
}

/// <summary>A table and what stands on its sheet with it.</summary>
/// <param name="Above">Stamps, the paper's title, the table's headings and introduction.</param>
/// <param name="Below">Signatures.</param>
internal sealed record TablePlace(PaperTable Table, bool IsLandscape, IReadOnlyList<PaperElement> Above, List<PaperElement> Below);
