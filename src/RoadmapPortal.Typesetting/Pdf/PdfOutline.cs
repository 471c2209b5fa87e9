using System.Globalization;
using RoadmapPortal.Typesetting.Layout;

namespace RoadmapPortal.Typesetting.Pdf;

/// <summary>The outline, which grows page by page and is written at the end (ISO 32000-1, 12.3.3).</summary>
internal sealed class PdfOutline(PdfObjectWriter objects)
{
    private readonly List<Entry> roots = [];
    private readonly Stack<Entry> open = new();

    private sealed record Entry(int Number, string Title, int Level, int Page, double Top)
    {
        public List<Entry> Children { get; } = [];

        public int Descendants => Children.Sum(child => 1 + child.Descendants);
    }

    /// <summary>Takes an entry in; its parent is the last before it of a lesser level.</summary>
    /// <param name="mark">The place.</param>
    /// <param name="page">Object number of its page.</param>
    /// <param name="top">Height above the foot of the sheet.</param>
    public void Add(OutlineMark mark, int page, double top)
    {
        var entry = new Entry(objects.Reserve(), mark.Title, mark.Level, page, top);
        while (open.Count > 0 && open.Peek().Level >= entry.Level)
            open.Pop();
        (open.Count > 0 ? open.Peek().Children : roots).Add(entry);
        open.Push(entry);
    }

    /// <summary>The number of the outline's object, null if there are no entries.</summary>
    public int? Write()
    {
        if (roots.Count == 0)
            return null;
        var number = objects.Reserve();
        var dictionary = new ByteBuffer().Add("<</Type/Outlines"u8);
        AddChildren(dictionary, roots, roots.Sum(root => 1 + root.Descendants));
        objects.Write(number, dictionary.Add(">>"u8).Written);
        WriteAll(roots, number);
        return number;
    }

    private void WriteAll(List<Entry> entries, int parent)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var dictionary = new ByteBuffer().Add("<</Title"u8).AddText(entry.Title);
            dictionary.Add(Say($"/Parent {parent} 0 R/Dest[{entry.Page} 0 R/XYZ null ")).Add(entry.Top).Add(" null]"u8);
            if (i > 0)
                dictionary.Add(Say($"/Prev {entries[i - 1].Number} 0 R"));
            if (i + 1 < entries.Count)
                dictionary.Add(Say($"/Next {entries[i + 1].Number} 0 R"));
            AddChildren(dictionary, entry.Children, entry.Descendants);
            objects.Write(entry.Number, dictionary.Add(">>"u8).Written);
            WriteAll(entry.Children, entry.Number);
        }
    }

    private static void AddChildren(ByteBuffer dictionary, List<Entry> children, int shown)
    {
        if (children.Count > 0)
            dictionary.Add(Say($"/First {children[0].Number} 0 R/Last {children[^1].Number} 0 R/Count {shown}"));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
