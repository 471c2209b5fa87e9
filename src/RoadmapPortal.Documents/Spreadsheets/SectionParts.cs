using RoadmapPortal.Documents.Composition;

namespace RoadmapPortal.Documents.Spreadsheets;

/// <summary>One section taken apart for sheets.</summary>
internal sealed class SectionParts
{
    private readonly List<PaperElement> text = [];
    private readonly List<TablePlace> tables = [];
    private readonly List<PaperElement> stamps = [];

    /// <summary>Headings of the next table and what introduces it; if no table comes, they belong to the text.</summary>
    private readonly List<PaperElement> waiting = [];

    private readonly bool isLandscape;
    private PaperTitle? title;
    private bool isBeforeTable = true;

    public SectionParts(PaperSection section)
    {
        isLandscape = section.IsLandscape;
        if (!section.Elements.OfType<PaperTable>().Any())
        {
            text.AddRange(section.Elements);
            return;
        }

        foreach (var element in section.Elements)
        {
            Take(element);
        }

        Leave();
        text.AddRange(stamps);
        if (text.Count > 0 && title is not null)
        {
            text.Insert(0, title);
        }
    }

    public IReadOnlyList<PaperElement> Text => text;

    public IReadOnlyList<TablePlace> Tables => tables;

    private void Take(PaperElement element)
    {
        switch (element)
        {
            case CornerStamp:
                stamps.Add(element);
                break;
            case PaperTitle own when title is null:
                title = own;
                break;
            case PaperHeading { HeadsTable: true } heading:
                Await(heading);
                break;
            case PaperTable table:
                Place(table);
                break;
            case SignatureLine when tables.Count > 0:
                tables[^1].Below.Add(element);
                break;
            case RunningText or PaperList when isBeforeTable:
                waiting.Add(element);
                break;
            default:
                Leave();
                isBeforeTable = false;
                text.Add(element);
                break;
        }
    }

    /// <summary>A heading stands with one above it that it belongs under; any other had no table of its own.</summary>
    private void Await(PaperHeading heading)
    {
        if (waiting.OfType<PaperHeading>().FirstOrDefault() is not { } above || above.Level >= heading.Level)
        {
            Leave();
        }

        waiting.Add(heading);
        isBeforeTable = true;
    }

    private void Place(PaperTable table)
    {
        PaperElement[] titles = title is null ? [] : [title];
        tables.Add(new TablePlace(table, isLandscape, [.. stamps, .. titles, .. waiting], []));
        stamps.Clear();
        waiting.Clear();
        isBeforeTable = true;
    }

    private void Leave()
    {
        text.AddRange(waiting);
        waiting.Clear();
    }
}
