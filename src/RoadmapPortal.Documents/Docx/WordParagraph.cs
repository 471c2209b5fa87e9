namespace RoadmapPortal.Documents.Docx;

internal readonly record struct WordRun(string Text, bool IsBold = false);

/// <param name="Kind">«left», «center», «right».</param>
/// <param name="Position">From the left margin, in twips.</param>
internal readonly record struct TabStop(string Kind, int Position);

/// <summary>A paragraph: its style, and what it has beyond its style. Lengths in twips.</summary>
internal sealed record WordParagraph(string Style, params IReadOnlyList<WordRun> Runs)
{
    public bool KeepsWithNext { get; init; }

    public ListPlace? Place { get; init; }

    public IReadOnlyList<TabStop> Tabs { get; init; } = [];

    public int? SpaceBefore { get; init; }

    public int? SpaceAfter { get; init; }

    public int? LeftIndent { get; init; }

    /// <param name="endSection">Writes what the section is like whose last paragraph this is.</param>
    public void Write(WordXml xml, Action? endSection = null)
    {
        xml.Begin("p");
        xml.Begin("pPr");
        if (Style != StyleId.Normal)
        {
            xml.Value("pStyle", Style);
        }

        WriteLayout(xml);
        endSection?.Invoke();
        xml.End();
        foreach (var run in Runs)
        {
            xml.Run(run.Text, run.IsBold);
        }

        xml.End();
    }

    /// <summary>In the order of the schema (CT_PPr).</summary>
    private void WriteLayout(WordXml xml)
    {
        if (KeepsWithNext)
        {
            xml.Mark("keepNext");
        }

        if (Place is { } place)
        {
            xml.Begin("numPr");
            xml.Value("ilvl", place.Level);
            xml.Value("numId", place.List);
            xml.End();
        }

        WriteTabs(xml);
        WriteSpaces(xml);
        if (LeftIndent is { } left)
        {
            xml.Begin("ind");
            xml.Attribute("left", left);
            xml.End();
        }
    }

    private void WriteSpaces(WordXml xml)
    {
        if (SpaceBefore is null && SpaceAfter is null)
        {
            return;
        }

        xml.Begin("spacing");
        if (SpaceBefore is { } before)
        {
            xml.Attribute("before", before);
        }

        if (SpaceAfter is { } after)
        {
            xml.Attribute("after", after);
        }

        xml.End();
    }

    private void WriteTabs(WordXml xml)
    {
        if (Tabs.Count == 0)
        {
            return;
        }

        xml.Begin("tabs");
        foreach (var tab in Tabs)
        {
            xml.Begin("tab");
            xml.Attribute("val", tab.Kind);
            xml.Attribute("pos", tab.Position);
            xml.End();
        }

        xml.End();
    }
}
