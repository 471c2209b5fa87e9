using RoadmapPortal.Typesetting.Blocks;

namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>
/// Neighbouring labelled paragraphs as a list, a deeper level inside the body of the item above it (ISO 32000-1,
/// 14.8.4.3.3). A level that the author skipped is not made up.
/// </summary>
internal sealed class ListTags(StructureTree tree)
{
    private readonly Stack<Level> open = new();

    private sealed record Level(int Depth, StructureElement List)
    {
        public StructureElement? Item { get; set; }

        public StructureElement? Label { get; set; }

        public StructureElement? Body { get; set; }
    }

    /// <param name="label">The next item's.</param>
    /// <param name="parent">Where the list stands if this is its first item.</param>
    public void BeginItem(ListLabel label, StructureElement parent)
    {
        while (open.Count > 0 && open.Peek().Depth > label.Level)
            CloseList();
        if (open.Count > 0 && open.Peek().Depth == label.Level)
            CloseItem(open.Peek());
        else
            open.Push(new Level(label.Level, tree.Open(open.Count > 0 ? Body() : parent, "L", NumberingOf(label.Text))));
        open.Peek().Item = tree.Open(open.Peek().List, "LI");
    }

    /// <summary>The label of the item begun last.</summary>
    public StructureElement Label() => open.Peek().Label ??= tree.Open(open.Peek().Item!, "Lbl");

    /// <summary>The text of the item begun last.</summary>
    public StructureElement Body() => open.Peek().Body ??= tree.Open(open.Peek().Item!, "LBody");

    /// <summary>Ends all lists.</summary>
    public void Close()
    {
        while (open.Count > 0)
            CloseList();
    }

    private void CloseList()
    {
        var level = open.Pop();
        CloseItem(level);
        tree.Close(level.List);
    }

    private void CloseItem(Level level)
    {
        foreach (var element in new[] { level.Label, level.Body, level.Item })
        {
            if (element is not null)
                tree.Close(element);
        }
        level.Label = level.Body = level.Item = null;
    }

    /// <summary>
    /// Required where there are labels (ISO 14289-1, 7.6). ISO 32000-1, table 347 knows Latin letters only; Cyrillic ones
    /// are told by their case.
    /// </summary>
    private static string NumberingOf(string label)
    {
        var first = label.FirstOrDefault(char.IsLetterOrDigit);
        var numbering = first == '\0' ? "Disc" : char.IsDigit(first) ? "Decimal" : char.IsUpper(first) ? "UpperAlpha" : "LowerAlpha";
        return $"/A<</O/List/ListNumbering/{numbering}>>";
    }
}
