using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>A paper taken apart for sheets. A table takes along what belongs to it; the rest stays in its order as text.</summary>
internal sealed class PaperParts
{
    private readonly List<PaperElement> text = [];
    private readonly List<TablePlace> tables = [];

    private PaperParts(bool textIsLandscape) => TextIsLandscape = textIsLandscape;

    /// <summary>What belongs to no table.</summary>
    public IReadOnlyList<PaperElement> Text => text;

    /// <summary>Turned like the first section.</summary>
    public bool TextIsLandscape { get; }

    public IReadOnlyList<TablePlace> Tables => tables;

    public static PaperParts Of(ComposedPaper paper)
    {
        var parts = new PaperParts(paper.Sections[0].IsLandscape);
        foreach (var section in paper.Sections)
        {
            if (section.Elements.OfType<PaperTable>().Any())
            {
                parts.TakeApart(section);
            }
            else
            {
                parts.text.AddRange(section.Elements);
            }
        }

        return parts;
    }

    private void TakeApart(PaperSection section)
    {
        var stamps = new List<PaperElement>();
        PaperTitle? title = null;
        // Headings of a table and what introduces it; belongs to the text if no table comes.
        var before = new List<PaperElement>();
        var beforeTable = true;
        var text = new List<PaperElement>();
        var tables = new List<TablePlace>();
        foreach (var element in section.Elements)
        {
            switch (element)
            {
                case CornerStamp:
                    stamps.Add(element);
                    break;
                case PaperTitle own:
                    title = own;
                    break;
                case PaperHeading { HeadsTable: true } heading:
                    LeaveUnlessUnder(heading);
                    before.Add(heading);
                    beforeTable = true;
                    break;
                case PaperTable table:
                    tables.Add(new TablePlace(table, section.IsLandscape, [.. stamps, .. Titles(), .. before], []));
                    stamps.Clear();
                    before.Clear();
                    beforeTable = true;
                    break;
                case SignatureLine when tables.Count > 0:
                    tables[^1].Below.Add(element);
                    break;
                case RunningText or PaperList when beforeTable:
                    before.Add(element);
                    break;
                default:
                    Leave();
                    beforeTable = false;
                    text.Add(element);
                    break;
            }
        }

        Leave();
        text.AddRange(stamps);
        if (text.Count > 0)
        {
            this.text.AddRange([.. Titles(), .. text]);
        }

        this.tables.AddRange(tables);

        PaperElement[] Titles() => title is null ? [] : [title];

        void Leave()
        {
            text.AddRange(before);
            before.Clear();
        }

        void LeaveUnlessUnder(PaperHeading heading)
        {
            if (before.OfType<PaperHeading>().FirstOrDefault() is not { } first || first.Level >= heading.Level)
            {
                Leave();
            }
        }
    }
}

/// <summary>A table and what stands on its sheet with it.</summary>
/// <param name="Above">Stamps, the paper's title, the table's headings and introduction.</param>
/// <param name="Below">Signatures.</param>
internal sealed record TablePlace(PaperTable Table, bool IsLandscape, IReadOnlyList<PaperElement> Above, List<PaperElement> Below);
