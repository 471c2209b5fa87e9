namespace RoadmapPortal.Typesetting.Pdf.Tags;

/// <summary>
/// The structure tree of a file (ISO 32000-1, 14.7). Elements are written when they are closed, and the way from a
/// page's marked content back to its elements (14.7.4.4) when the page ends.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfObjectWriter objects;
    private readonly ByteBuffer buffer = new();
    private readonly StructureElement document;

    /// <summary>Element of each marked content of the page being written.</summary>
    private readonly List<int> marked = [];

    /// <summary>Object numbers of the arrays of all finished pages.</summary>
    private readonly List<int> parents = [];

    private int page;

    public StructureTree(PdfObjectWriter objects)
    {
        this.objects = objects;
        Number = objects.Reserve();
        document = new StructureElement(objects.Reserve(), Number, "Document", "");
    }

    /// <summary>Object number of the root.</summary>
    public int Number { get; }

    public StructureElement Document => document;

    /// <summary>Which of the pages is being written, counted from 0: its key in the parent tree.</summary>
    public int PageKey => parents.Count;

    public StructureElement Open(StructureElement parent, string type, string attributes = "")
    {
        var element = new StructureElement(objects.Reserve(), parent.Number, type, attributes);
        parent.Add(Kid.Element(element.Number));
        return element;
    }

    public void Close(StructureElement element)
    {
        buffer.Clear();
        element.Write(buffer);
        objects.Write(element.Number, buffer.Written);
    }

    /// <param name="number">Object number of the page.</param>
    public void BeginPage(int number) => page = number;

    /// <summary>A number for the next marked content of the page, which belongs to the element.</summary>
    public int Mark(StructureElement element)
    {
        var mark = marked.Count;
        marked.Add(element.Number);
        element.Add(new Kid(page, mark));
        return mark;
    }

    public void EndPage()
    {
        buffer.Clear();
        buffer.Add("["u8);
        foreach (var element in marked)
            buffer.AddReference(element).Add(" "u8);
        var number = objects.Reserve();
        objects.Write(number, buffer.Add("]"u8).Written);
        parents.Add(number);
        marked.Clear();
    }

    /// <summary>Writes the root. All other elements have been closed.</summary>
    public void Finish()
    {
        Close(document);
        var parentTree = objects.Reserve();
        buffer.Clear();
        buffer.Add("<</Nums["u8);
        for (var key = 0; key < parents.Count; key++)
            buffer.Add(key).Add(" "u8).AddReference(parents[key]).Add(" "u8);
        objects.Write(parentTree, buffer.Add("]>>"u8).Written);
        buffer.Clear();
        buffer.Add("<</Type/StructTreeRoot/K "u8).AddReference(document.Number).Add("/ParentTree "u8).AddReference(parentTree);
        objects.Write(Number, buffer.Add("/ParentTreeNextKey "u8).Add(parents.Count).Add(">>"u8).Written);
    }
}
